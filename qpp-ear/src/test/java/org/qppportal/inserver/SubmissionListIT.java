package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionFilter;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionPage;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.testing.Sample;

/** Lists of submissions take as many queries for many as for one. */
@ExtendWith(ArquillianExtension.class)
class SubmissionListIT extends InServer {

  private static final int MANY = 6;

  @BeforeEach
  @AfterEach
  void forgetSubmissions() throws SQLException {
    Submissions.removeAll();
  }

  @Test
  void asksTheDatabaseAsOftenForManyAsForOne() {
    send(0);
    page(10);
    long forOne = statements(10);
    for (int i = 1; i < MANY; i++) {
      send(i);
    }

    assertThat(page(10).submissions()).hasSize(MANY);
    assertThat(statements(10)).isEqualTo(forOne).isPositive();
    assertThat(sets()).hasSize(MANY);
  }

  @Test
  void givesThePartAskedForWithItsSets() {
    for (int i = 0; i < MANY; i++) {
      send(i);
    }
    List<StoredSubmission> all = page(Integer.MAX_VALUE).submissions();

    SubmissionPage part = As.registry(() -> queries().find(SubmissionFilter.ALL, 2, 3));

    assertThat(part.total()).isEqualTo(MANY);
    assertThat(part.submissions()).isEqualTo(all.subList(2, 5));
    assertThat(all)
        .allSatisfy(
            one -> assertThat(one).isEqualTo(As.registry(() -> Submissions.read(one.id()))));
    assertThat(all)
        .allSatisfy(one -> assertThat(one.sets().get(0).content().measurements()).isNotEmpty());
  }

  private static long statements(int most) {
    return Beans.bean(Statements.class).during(() -> page(most));
  }

  private static SubmissionPage page(int most) {
    return As.registry(() -> queries().find(SubmissionFilter.ALL, 0, most));
  }

  private static List<StoredSet> sets() {
    return As.registry(() -> queries().ownSets());
  }

  /** A set for one of the clinicians of the sample's practice. */
  private static void send(int place) {
    ObjectNode set = Sample.set(Sample.TIN, "ia", "registry");
    ((ObjectNode) set.path("submission"))
        .put("entityType", "individual")
        .put("nationalProviderIdentifier", npi(place));
    As.registry(() -> Beans.bean(SubmissionIntake.class).createSet(Sample.bytes(set)));
  }

  private static String npi(int place) {
    return Long.toString(
        Rows.number(
            "select cast(a.npi as bigint) from participation a join practice p"
                + " on p.id = a.practice_id where p.tin = '%s' and a.performance_year = 2017"
                    .formatted(Sample.TIN)
                + " order by a.npi limit 1 offset "
                + place));
  }

  private static SubmissionQueries queries() {
    return Beans.bean(SubmissionQueries.class);
  }
}
