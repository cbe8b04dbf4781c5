package io.oneteam.domain.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of a repository's commits. They come in ranges, so that everything of one repository lies
 * together and is found by its commits' numbers alone.
 */
final class GitNumbers {
  static final int RANGE = 1 << 16;

  /** Commit numbers from {@code first} to {@code last}. */
  record Range(int first, int last) {
    /** The lowest id of a row that hangs on these commits. */
    long from() {
      return (long) first << 32;
    }

    /** The highest one. */
    long to() {
      return ((long) last << 32) | 0xFFFF_FFFFL;
    }
  }

  private GitNumbers() {}

  /** The ranges of a repository, in order. */
  static List<Range> ranges(Store store, int repository) {
    return store
        .jdbc()
        .sql("SELECT first_number FROM git_numbers WHERE repository = ? ORDER BY first_number")
        .param(repository)
        .query((row, n) -> new Range(row.getInt(1), row.getInt(1) + RANGE - 1))
        .list();
  }

  /** Numbers for that many further commits, in rising order; ranges taken are committed at once. */
  static List<Integer> take(Store store, int repository, int lastUsed, int count) {
    List<Integer> numbers = new ArrayList<>(count);
    for (Range range : ranges(store, repository)) {
      for (int n = Math.max(range.first(), lastUsed + 1);
          n <= range.last() && numbers.size() < count;
          n++) {
        numbers.add(n);
      }
    }
    while (numbers.size() < count) {
      int first = claim(store, repository);
      for (int n = first; n < first + RANGE && numbers.size() < count; n++) {
        numbers.add(n);
      }
    }
    return numbers;
  }

  private static int claim(Store store, int repository) {
    TransactionTemplate alone = new TransactionTemplate(store.transactionManager());
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    while (true) {
      int first =
          store
                  .jdbc()
                  .sql("SELECT COALESCE(MAX(first_number), 0) FROM git_numbers")
                  .query(Integer.class)
                  .single()
              + RANGE;
      try {
        alone.executeWithoutResult(
            status ->
                store
                    .jdbc()
                    .sql("INSERT INTO git_numbers (first_number, repository) VALUES (?, ?)")
                    .params(first, repository)
                    .update());
        return first;
      } catch (DuplicateKeyException e) {
        continue; // another source was faster: the next range is free
      }
    }
  }
}
