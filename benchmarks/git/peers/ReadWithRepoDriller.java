import org.repodriller.RepositoryMining;
import org.repodriller.domain.Commit;
import org.repodriller.domain.Modification;
import org.repodriller.filter.range.Commits;
import org.repodriller.persistence.NoPersistence;
import org.repodriller.persistence.PersistenceMechanism;
import org.repodriller.scm.CommitVisitor;
import org.repodriller.scm.GitRepository;
import org.repodriller.scm.SCMRepository;

/** Reads every commit of the checked-out branch with its modifications; prints how many. */
public class ReadWithRepoDriller {
    public static void main(String[] arguments) {
        int[] seen = new int[2];
        new RepositoryMining()
                .in(GitRepository.singleProject(arguments[0]))
                .through(Commits.all())
                .process(new CommitVisitor() {
                    @Override
                    public void process(SCMRepository repository, Commit commit, PersistenceMechanism writer) {
                        seen[0]++;
                        for (Modification modification : commit.getModifications()) {
                            seen[1] += modification.getAdded() + modification.getRemoved();
                        }
                    }
                }, new NoPersistence())
                .mine();
        System.out.println(seen[0] + " commits, " + seen[1] + " lines");
    }
}
