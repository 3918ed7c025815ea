/** The mark: an eye between two corners of the box that is drawn around what it sees. The icons share its paths. */
export function BrandMark({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="3 3 26 26" fill="currentColor">
      <path
        d="M5 11V7.5A2.5 2.5 0 0 1 7.5 5H11M27 21v3.5a2.5 2.5 0 0 1-2.5 2.5H21"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path
        d="M5 16C7.6 11.9 11.5 9.7 16 9.7S24.4 11.9 27 16C24.4 20.1 20.5 22.3 16 22.3S7.6 20.1 5 16ZM16 12.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8Z"
        fillRule="evenodd"
      />
    </svg>
  );
}
