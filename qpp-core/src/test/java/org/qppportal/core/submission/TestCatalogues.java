package org.qppportal.core.submission;

import static org.qppportal.persistence.type.MetricType.BOOLEAN;
import static org.qppportal.persistence.type.MetricType.CAHPS;
import static org.qppportal.persistence.type.MetricType.COST_SCORE;
import static org.qppportal.persistence.type.MetricType.MULTI_PERFORMANCE_RATE;
import static org.qppportal.persistence.type.MetricType.NON_PROPORTION;
import static org.qppportal.persistence.type.MetricType.PROPORTION;
import static org.qppportal.persistence.type.MetricType.REGISTRY_MULTI_PERFORMANCE_RATE;
import static org.qppportal.persistence.type.MetricType.REGISTRY_SINGLE_PERFORMANCE_RATE;
import static org.qppportal.persistence.type.MetricType.SINGLE_PERFORMANCE_RATE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.Measure;
import org.qppportal.core.catalogue.Measure.Interoperability;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.MetricType;
import org.qppportal.persistence.type.SubmissionMethod;

/** A few measures of 2017, 2018 and 2022 as published, enough to meet every rule. */
public final class TestCatalogues implements CatalogueSource {

  private static final Set<SubmissionMethod> BOTH =
      Set.of(SubmissionMethod.REGISTRY, SubmissionMethod.ELECTRONIC_HEALTH_RECORD);
  private static final Set<SubmissionMethod> REGISTRY = Set.of(SubmissionMethod.REGISTRY);

  private final Map<Integer, Catalogue> byYear =
      Map.of(
          2017, new Catalogue(2017, "test-2017", of2017(), List.of()),
          2018, new Catalogue(2018, "test-2018", of2018(), List.of()),
          2022, new Catalogue(2022, "test-2022", of2022(), List.of()));

  @Override
  public Optional<Catalogue> catalogue(int performanceYear) {
    return Optional.ofNullable(byYear.get(performanceYear));
  }

  @Override
  public Collection<Integer> years() {
    return List.of(2017, 2018, 2022);
  }

  private static List<Measure> of2017() {
    List<Measure> measures = new ArrayList<>();
    for (String id : List.of("IA_AHE_1", "IA_AHE_2", "IA_AHE_3", "IA_AHE_4")) {
      measures.add(plain(id, Category.IA, BOOLEAN, Set.of()));
    }
    for (String id : List.of("005", "110", "128", "191", "192", "310")) {
      measures.add(plain(id, Category.QUALITY, SINGLE_PERFORMANCE_RATE, BOTH));
    }
    measures.add(plain("145", Category.QUALITY, NON_PROPORTION, REGISTRY));
    measures.add(plain("AQI31", Category.QUALITY, REGISTRY_SINGLE_PERFORMANCE_RATE, REGISTRY));
    measures.add(
        strata("238", MULTI_PERFORMANCE_RATE, "overallStratumOnly", BOTH, "overall", "2+"));
    measures.add(
        strata(
            "MNCM3",
            REGISTRY_MULTI_PERFORMANCE_RATE,
            "weightedAverage",
            REGISTRY,
            "pediatric",
            "adult"));
    measures.add(
        plain(
            "CAHPS_1", Category.QUALITY, CAHPS, Set.of(SubmissionMethod.CERTIFIED_SURVEY_VENDOR)));
    measures.add(
        plain("458", Category.QUALITY, COST_SCORE, Set.of(SubmissionMethod.ADMINISTRATIVE_CLAIMS)));
    Category aci = Category.ACI;
    measures.add(
        interoperable("ACI_EP_1", aci, PROPORTION, true, "base", "ACI_LVPP_1", "ACI_TRANS_EP_1"));
    measures.add(interoperable("ACI_LVPP_1", aci, BOOLEAN, false, "base", "ACI_EP_1"));
    measures.add(interoperable("ACI_HIE_1", aci, PROPORTION, true, "base", "ACI_LVOTC_1"));
    measures.add(interoperable("ACI_HIE_2", aci, PROPORTION, true, "base"));
    measures.add(interoperable("ACI_HIE_3", aci, PROPORTION, false, "performanceBonus"));
    measures.add(interoperable("ACI_INFBLO_1", aci, BOOLEAN, true, "preAttestation"));
    measures.add(interoperable("ACI_ONCACB_1", aci, BOOLEAN, false, "preAttestation"));
    measures.add(interoperable("ACI_ONCDIR_1", aci, BOOLEAN, true, "preAttestation"));
    measures.add(interoperable("ACI_PEA_1", aci, PROPORTION, true, "base"));
    measures.add(interoperable("ACI_PHCDRR_1", aci, BOOLEAN, false, "performanceBonus"));
    measures.add(interoperable("ACI_PPHI_1", aci, BOOLEAN, true, "base"));
    return measures;
  }

  private static List<Measure> of2018() {
    return List.of(
        plain("IA_EPA_6", Category.IA, BOOLEAN, Set.of()),
        interoperable("PI_EP_1", Category.PI, PROPORTION, true, "base", "PI_LVPP_1"));
  }

  private static List<Measure> of2022() {
    return List.of(
        forPrograms("001", Set.of("mips", "app1", "pcf")),
        forPrograms("047", Set.of("mips")),
        excludable("PI_HIE_1", "PI_LVOTC_1", "PI_HIE_5"),
        interoperable("PI_LVOTC_1", Category.PI, BOOLEAN, false, "exclusion"),
        interoperable("PI_HIE_5", Category.PI, BOOLEAN, true, "required", "PI_HIE_1"));
  }

  private static Measure plain(
      String id, Category category, MetricType metricType, Set<SubmissionMethod> methods) {
    return measure(id, category, metricType, methods, List.of(), null, null, Set.of());
  }

  private static Measure forPrograms(String id, Set<String> programs) {
    return measure(
        id, Category.QUALITY, SINGLE_PERFORMANCE_RATE, BOTH, List.of(), null, null, programs);
  }

  private static Measure strata(
      String id,
      MetricType metricType,
      String algorithm,
      Set<SubmissionMethod> methods,
      String... names) {
    return measure(
        id, Category.QUALITY, metricType, methods, List.of(names), algorithm, null, Set.of());
  }

  private static Measure excludable(String id, String exclusion, String substitute) {
    Interoperability traits =
        new Interoperability(
            0, true, false, Optional.empty(), "required", List.of(substitute), List.of(exclusion));
    return measure(id, Category.PI, PROPORTION, Set.of(), List.of(), null, traits, Set.of());
  }

  private static Measure interoperable(
      String id,
      Category category,
      MetricType metricType,
      boolean required,
      String reportingCategory,
      String... substitutes) {
    Interoperability traits =
        new Interoperability(
            0,
            required,
            false,
            Optional.empty(),
            reportingCategory,
            List.of(substitutes),
            List.of());
    return measure(id, category, metricType, Set.of(), List.of(), null, traits, Set.of());
  }

  private static Measure measure(
      String id,
      Category category,
      MetricType metricType,
      Set<SubmissionMethod> methods,
      List<String> strata,
      String algorithm,
      Interoperability traits,
      Set<String> programs) {
    boolean qcdr =
        metricType == REGISTRY_SINGLE_PERFORMANCE_RATE
            || metricType == REGISTRY_MULTI_PERFORMANCE_RATE;
    return new Measure(
        id,
        category,
        "Measure " + id,
        "",
        metricType,
        false,
        false,
        Optional.empty(),
        qcdr,
        methods,
        strata,
        Optional.ofNullable(algorithm),
        List.of(),
        Optional.empty(),
        Optional.ofNullable(traits),
        programs,
        Set.of(),
        Map.of(),
        Measure.QualityTraits.NONE);
  }
}
