/** The floor: fetches the upstream and returns its body, looking at nothing. */
export async function POST(request) {
  const upstream = await fetch(process.env.UPSTREAM_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: request.body,
    duplex: 'half',
    signal: request.signal,
  });
  return new Response(upstream.body, { headers: { 'content-type': 'text/event-stream' } });
}
