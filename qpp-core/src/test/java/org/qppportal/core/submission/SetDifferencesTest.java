package org.qppportal.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.catalogue.Catalogues;
import org.qppportal.core.scoring.Sent;
import org.qppportal.core.submission.MeasurementValue.Counts;
import org.qppportal.core.submission.MeasurementValue.MultiRate;
import org.qppportal.core.submission.SetDifference.Kind;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.SubmissionMethod;

/** What differs between two versions of a set, and how a version is kept. */
class SetDifferencesTest {

  @Test
  void findsNothingInTheSameData() {
    MeasurementSet set = quality(Sent.rate("005", 40, 10), Sent.rate("110", 1, 2));
    MeasurementSet turned = quality(Sent.rate("110", 1, 2), Sent.rate("005", 40, 10));

    assertThat(SetDifferences.between(set, set)).isEmpty();
    assertThat(SetDifferences.between(set, turned)).as("another order").isEmpty();
  }

  @Test
  void namesEachFigureThatIsAnother() {
    assertThat(
            SetDifferences.between(
                quality(Sent.rate("005", 40, 10)), quality(Sent.rate("005", 45, 5))))
        .containsExactly(
            changed("005", "performanceMet", "40", "45"),
            changed("005", "performanceNotMet", "10", "5"));
  }

  @Test
  void namesMeasuresThatCameOrWent() {
    assertThat(
            SetDifferences.between(
                Sent.activities("IA_AHE_1", "IA_AHE_2"), Sent.activities("IA_AHE_2", "IA_AHE_3")))
        .containsExactly(
            new SetDifference(
                Kind.REMOVED, Optional.of("IA_AHE_1"), "", Optional.of("true"), Optional.empty()),
            new SetDifference(
                Kind.ADDED, Optional.of("IA_AHE_3"), "", Optional.empty(), Optional.of("true")));
  }

  @Test
  void tellsAChangedAnswerFromAMeasureThatWent() {
    MeasurementSet yes = Sent.aci(Sent.yes("ACI_PPHI_1"));
    MeasurementSet no = Sent.aci(Sent.no("ACI_PPHI_1"));

    assertThat(SetDifferences.between(yes, no))
        .containsExactly(changed("ACI_PPHI_1", "", "true", "false"));
  }

  @Test
  void namesThePeriodAndTheRecordSystem() {
    MeasurementSet before = Sent.aci(Sent.yes("ACI_PPHI_1"));
    MeasurementSet after =
        new MeasurementSet(
            before.category(),
            before.submissionMethod(),
            before.programName(),
            LocalDate.of(2017, 2, 1),
            LocalDate.of(2017, 12, 31),
            Optional.of("XX15EXXXXXXXXXX"),
            before.measurements());

    assertThat(SetDifferences.between(before, after))
        .containsExactly(
            ofSet(Kind.CHANGED, "performanceStart", "2017-01-01", "2017-02-01"),
            ofSet(Kind.CHANGED, "performanceEnd", "2017-06-01", "2017-12-31"),
            ofSet(Kind.ADDED, "cehrtId", null, "XX15EXXXXXXXXXX"));
  }

  @Test
  void comparesStrataByTheirNames() {
    Measurement before = strata(counts("first", 1), counts("second", 2));
    Measurement after = strata(counts("second", 2), counts("first", 3));

    assertThat(SetDifferences.between(quality(before), quality(after)))
        .containsExactly(changed("238", "first performanceMet", "1", "3"));
  }

  @Test
  void readsAVersionBackAsItWas() {
    for (MeasurementSet set :
        List.of(
            quality(Sent.rate("005", 40, 10), Sent.endToEnd("110", 1, 2)),
            Sent.activities("IA_AHE_1"),
            Sent.aci(Sent.proportion("ACI_EP_1", 3, 4), Sent.no("ACI_PPHI_1")))) {
      assertThat(SetContent.read(SetContent.text(set), Catalogues.of(2017))).isEqualTo(set);
    }
  }

  private static MeasurementSet quality(Measurement... measurements) {
    return Sent.quality(SubmissionMethod.REGISTRY, measurements);
  }

  private static Measurement strata(Counts... strata) {
    return Sent.measurement("238", new MultiRate(false, List.of(strata)));
  }

  private static Counts counts(String stratum, long met) {
    return new Counts(stratum, met, null, null, null, null, 10L, null);
  }

  private static SetDifference changed(String measure, String field, String before, String after) {
    return new SetDifference(
        Kind.CHANGED, Optional.of(measure), field, Optional.of(before), Optional.of(after));
  }

  private static SetDifference ofSet(Kind kind, String field, String before, String after) {
    return new SetDifference(
        kind, Optional.empty(), field, Optional.ofNullable(before), Optional.ofNullable(after));
  }
}
