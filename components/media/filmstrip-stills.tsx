/** The stills of a filmstrip side by side; the handles above them are what is operated. */
export function FilmstripStills({ stills }: { readonly stills: readonly (string | null)[] }) {
  return (
    <span aria-hidden="true" className="absolute inset-0 flex overflow-hidden">
      {stills.map((url, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a still is its place in the strip.
        <span key={index} className="relative min-w-0 flex-1">
          {url !== null && (
            // biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise.
            <img src={url} alt="" draggable={false} className="absolute inset-0 size-full object-cover" />
          )}
        </span>
      ))}
    </span>
  );
}
