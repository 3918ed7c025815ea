'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { followNewest, type NewestFollower, watchGrowth, watchUnfolding } from './follow-newest';

interface FollowNewest {
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  readonly contentRef: RefObject<HTMLDivElement | null>;
  readonly isFollowing: boolean;
  readonly jump: () => void;
}

/** Binds `followNewest` to a scroller and its content; whenever `turn` changes it starts at the newest line again. */
export function useFollowNewest(turn: string): FollowNewest {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const followerRef = useRef<NewestFollower>(null);
  const [isFollowing, setFollowing] = useState(true);

  useEffect(() => {
    const [scroller, content] = [scrollerRef.current, contentRef.current];
    if (scroller === null || content === null) return;
    const follower = followNewest(
      scroller,
      { growth: watchGrowth(scroller, content), unfolding: watchUnfolding(content) },
      setFollowing,
    );
    followerRef.current = follower;
    return () => follower.stop();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is the very reason to jump.
  useEffect(() => followerRef.current?.jump(), [turn]);

  return { scrollerRef, contentRef, isFollowing, jump: () => followerRef.current?.jump() };
}
