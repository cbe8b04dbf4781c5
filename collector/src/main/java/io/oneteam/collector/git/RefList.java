package io.oneteam.collector.git;

import io.oneteam.domain.files.Globs;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The refs of a repository, and which of them are followed. */
final class RefList {
  private static final String REMOTES = "refs/remotes/";
  private static final String ORIGIN = REMOTES + "origin/";

  /** A ref as it is found; one whose file is broken has the zero id for a target. */
  record Found(String name, ObjectId target, boolean followed, @Nullable String symbolic) {
    /** Whether it is a tag or a branch, and no pull request. */
    boolean named() {
      return List.of(Constants.R_TAGS, Constants.R_HEADS, REMOTES).stream()
          .anyMatch(name::startsWith);
    }
  }

  private final List<Found> refs;
  private final String head;
  private final @Nullable ObjectId detached;

  private RefList(List<Found> refs, String head, @Nullable ObjectId detached) {
    this.refs = refs;
    this.head = head;
    this.detached = detached;
  }

  static RefList of(Repository repository, RepositorySettings settings) throws IOException {
    Globs branches = Globs.of(settings.branches());
    LooseRefs loose = LooseRefs.of(repository);
    List<Found> refs = new ArrayList<>();
    Set<String> read = new HashSet<>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
      ObjectId target = ref.getObjectId();
      if (ref.getStorage().isLoose()) {
        read.add(ref.getName());
      }
      if (target != null) {
        refs.add(
            new Found(
                ref.getName(),
                target.copy(),
                followed(ref.getName(), settings, branches),
                ref.isSymbolic() ? ref.getTarget().getName() : null));
      }
    }
    List<String> broken = loose.broken(read);
    refs.removeIf(ref -> broken.contains(ref.name()));
    for (String name : broken) {
      refs.add(new Found(name, ObjectId.zeroId(), followed(name, settings, branches), null));
    }
    refs.sort(Comparator.comparing(Found::name));
    Ref head = repository.getRefDatabase().exactRef(Constants.HEAD);
    boolean symbolic = head != null && head.isSymbolic();
    return new RefList(
        refs,
        symbolic ? head.getTarget().getName() : "",
        head == null || symbolic ? null : head.getObjectId());
  }

  private static boolean followed(String name, RepositorySettings settings, Globs branches) {
    if (name.startsWith(Constants.R_TAGS)) {
      return true;
    }
    if (name.startsWith(Constants.R_HEADS) || name.startsWith(REMOTES)) {
      String shortName =
          name.startsWith(REMOTES)
              ? name.replaceFirst("^refs/remotes/[^/]+/", "")
              : name.substring(Constants.R_HEADS.length());
      return settings.branches().isEmpty() || branches.matches(shortName);
    }
    return settings.pullRefs()
        && (name.startsWith("refs/pull/")
            || name.startsWith("refs/merge-requests/")
            || name.startsWith("refs/pull-requests/"));
  }

  /** All refs, by name. */
  List<Found> all() {
    return refs;
  }

  /** A HEAD that stands on no branch. */
  @Nullable ObjectId detached() {
    return detached;
  }

  /**
   * The ref that counts as the default branch: what origin calls so, else HEAD's branch where it is
   * a usual one, else a usual one, else HEAD's.
   */
  Optional<Found> defaultBranch() {
    Optional<Found> origin = find(ORIGIN + "HEAD");
    String remote = origin.map(Found::symbolic).orElse(null);
    if (remote != null && find(remote).isPresent()) {
      return find(remote);
    }
    List<String> usual = List.of("main", "master", "trunk", "develop");
    List<String> names = new ArrayList<>();
    if (usual.contains(head.replaceFirst("^refs/heads/", ""))) {
      names.add(head);
    }
    if (refs.stream().noneMatch(ref -> ref.name().startsWith(ORIGIN))) {
      names.add(head);
    }
    usual.forEach(name -> names.add(Constants.R_HEADS + name));
    usual.forEach(name -> names.add(ORIGIN + name));
    names.add(head);
    return names.stream().map(this::find).flatMap(Optional::stream).findFirst();
  }

  /** Short name of a branch, without its remote. */
  static String shortName(String ref) {
    return ref.replaceFirst("^refs/(heads|remotes/[^/]+)/", "");
  }

  private Optional<Found> find(String name) {
    return refs.stream().filter(ref -> ref.name().equals(name)).findFirst();
  }

  /** Changes whenever something here does, or in {@code more}. */
  String digest(List<String> more) {
    try {
      // Nobody's secret: of what Java has, the fastest, as there may be a hundred thousand refs.
      MessageDigest digest = MessageDigest.getInstance("MD5");
      byte[] target = new byte[Constants.OBJECT_ID_LENGTH];
      add(digest, head);
      for (Found ref : refs) {
        ref.target().copyRawTo(target, 0);
        digest.update(target);
        digest.update((byte) (ref.followed() ? 1 : 0));
        add(digest, ref.name());
        add(digest, ref.symbolic() == null ? "" : ref.symbolic());
      }
      add(digest, detached == null ? "" : detached.name());
      more.forEach(line -> add(digest, line));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No name holds a line feed. */
  private static void add(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }
}
