package org.qppportal.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.participation.demo.DemoPopulationLoader;
import org.qppportal.core.startup.Startup;

/** The deployment itself tests that every entity fits the tables that the migrations made. */
@ExtendWith(ArquillianExtension.class)
class StartIT extends InServer {

  @Test
  void runsEveryMigration() {
    assertThat(Rows.number("select count(*) from flyway_schema_history where success"))
        .isEqualTo(Rows.number("select count(*) from flyway_schema_history"))
        .isGreaterThanOrEqualTo(6);
  }

  @Test
  void storesTheDemonstrationPopulationOnce() {
    assertThat(Rows.number("select count(*) from practice"))
        .isEqualTo(DemoPopulation.generate(2017).practices().size());
    Map<String, Long> before = Rows.ofEveryTable();

    Beans.bean(DemoPopulationLoader.class).loadIfEmpty();

    assertThat(Rows.ofEveryTable()).isEqualTo(before);
  }

  @Test
  void addsNothingWhenStartedAgain() {
    Map<String, Long> before = Rows.ofEveryTable();

    Beans.bean(Startup.class).load();

    assertThat(Rows.ofEveryTable()).isEqualTo(before);
  }

  @Test
  void knowsWhoCallsAndWhichPracticesAreTheirs() {
    CallerService caller = Beans.bean(CallerService.class);

    assertThat(As.practice(caller::username)).isEqualTo(As.PRACTICE);
    assertThat(As.practice(() -> caller.actor().ownPractices()))
        .containsExactly(Submissions.practiceId());
    assertThat(caller.actor().connections()).isEmpty();
  }
}
