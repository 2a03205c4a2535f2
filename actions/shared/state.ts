import { getState, saveState } from '@actions/core';

/** What `main` leaves for `post`, which GitHub runs as another process. Texts only, never a secret. */
export interface State {
  save(name: string, value: string): void;
  /** Undefined when it was never saved. */
  read(name: string): string | undefined;
}

export const runnerState: State = {
  save: (name, value) => {
    saveState(name, value);
  },
  read: (name) => {
    const value = getState(name);
    return value === '' ? undefined : value;
  },
};
