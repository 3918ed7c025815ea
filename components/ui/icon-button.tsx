import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

const iconButtonStyle = cva(
  'inline-flex shrink-0 select-none items-center justify-center rounded-lg transition-colors disabled:opacity-40 aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:bg-transparent',
  {
    variants: {
      tone: {
        quiet:
          'text-ink-soft enabled:hover:bg-hover enabled:hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink aria-pressed:bg-hover aria-pressed:text-ink',
        primary: 'bg-accent text-accent-ink enabled:hover:bg-accent-strong',
        solid: 'bg-ink text-bg enabled:hover:opacity-85',
      },
      size: {
        small: 'size-7 pointer-coarse:size-9',
        medium: 'size-8 pointer-coarse:size-10',
      },
    },
    defaultVariants: { tone: 'quiet', size: 'medium' },
  },
);

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> &
  VariantProps<typeof iconButtonStyle> & {
    readonly icon: LucideIcon;
    /** The accessible name, shown as a tooltip too. */
    readonly label: string;
    /** A longer tooltip, such as the reason why the button is disabled or its key. */
    readonly hint?: string;
    /** Nothing to do at the moment. Unlike `disabled` it keeps the focus, for those who press it by keyboard. */
    readonly isIdle?: boolean;
  };

export function IconButton({
  icon: Icon,
  label,
  hint,
  isIdle = false,
  tone,
  size,
  className,
  onClick,
  ...props
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={hint ?? label}
      aria-disabled={isIdle || undefined}
      className={clsx(iconButtonStyle({ tone, size }), className)}
      onClick={isIdle ? undefined : onClick}
      {...props}
    >
      <Icon aria-hidden size={size === 'small' ? 15 : 17} strokeWidth={1.75} />
    </button>
  );
}
