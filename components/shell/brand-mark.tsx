/** The mark: a box's two corners around the point that is looked at. */
export function BrandMark({ size = 20 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M2.5 7V4.5a2 2 0 0 1 2-2H7M17.5 13v2.5a2 2 0 0 1-2 2H13" />
      <path d="M2.5 10S5.2 5.75 10 5.75 17.5 10 17.5 10 14.8 14.25 10 14.25 2.5 10 2.5 10Z" />
      <circle cx="10" cy="10" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  );
}
