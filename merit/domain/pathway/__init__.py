"""The least that has to rise for a region to reach a score: proven, not guessed."""
