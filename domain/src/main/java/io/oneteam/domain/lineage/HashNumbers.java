package io.oneteam.domain.lineage;

/** Numbers by well mixed hash; a boxed map of a repository's statements takes most of a night. */
final class HashNumbers {
  private long[] hashes = new long[1024];

  /** One more than the number, zero where there is none. */
  private int[] numbers = new int[1024];

  private int size;

  /** The number of a hash, -1 for none. */
  int get(long hash) {
    return numbers[place(hash)] - 1;
  }

  boolean contains(long hash) {
    return get(hash) >= 0;
  }

  /** Gives a hash a number, which is not negative. */
  void put(long hash, int number) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int place = place(hash);
    size += numbers[place] == 0 ? 1 : 0;
    hashes[place] = hash;
    numbers[place] = number + 1;
  }

  /** Where a hash is or belongs. */
  private int place(long hash) {
    int last = hashes.length - 1;
    int place = Long.hashCode(hash) & last;
    while (numbers[place] != 0 && hashes[place] != hash) {
      place = place + 1 & last;
    }
    return place;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    hashes = new long[2 * oldHashes.length];
    numbers = new int[2 * oldNumbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        int place = place(oldHashes[i]);
        hashes[place] = oldHashes[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }
}
