/** What a command finds around it; passed in, so that tests can give their own. */
export interface Surroundings {
  readonly directory: string;
  readonly now: Date;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  /** What went wrong beside the result. */
  readonly err: (text: string) => void;
  /** A line about what is going on, on long runs; not part of the result. */
  readonly progress: Progress;
  readonly color: boolean;
  readonly width: number;
}

export interface Progress {
  step(text: string): void;
  done(): void;
}
