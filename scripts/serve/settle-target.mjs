/** The methods that the framework can turn into a request; any other ends there without an answer in words. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Brings the target of a request into the form that everything behind reads, `/path?query`. A target that names a
 * whole address has its host there, whatever `Host` says (RFC 9112, 3.2.2). Returns null, or what is wrong with it.
 */
export function settleTarget(request) {
  if (!methods.has(request.method)) {
    return { status: 405, code: 'method_not_allowed', message: 'This method is not one of the server’s.' };
  }
  if (/^https?:\/\//i.test(request.url) && URL.canParse(request.url)) {
    const { host, pathname, search } = new URL(request.url);
    request.headers.host = host;
    request.url = pathname + search;
  }
  return isReadable(request.url)
    ? null
    : { status: 400, code: 'invalid_request', message: 'The address of the request is not valid.' };
}

/** A path with percent-encoding that is no UTF-8 would be met with a fault further in. */
function isReadable(target) {
  try {
    return target.startsWith('/') && decodeURIComponent(target.split('?', 1)[0]) !== '';
  } catch {
    return false;
  }
}

/** Answers in the shape of the API's errors, and closes: what follows on such a connection is not to be trusted. */
export function refuseTarget(response, { status, code, message }) {
  const error = { message, type: 'invalid_request_error', code, param: null, retryable: false, status };
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: [...methods].join(', ') } : {}),
    connection: 'close',
  });
  response.end(JSON.stringify({ error }));
}
