package org.qppportal.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a quality measure is named in electronic documents of its year.
 *
 * @param cmsId name and version, such as {@code CMS165v13}
 * @param guid the version's identifier, in lower case
 * @param groups its populations, in published order
 */
public record Ecqm(String cmsId, String guid, List<Group> groups) {

  /** What a count of a measure counts. */
  public enum Population {
    INITIAL("IPOP", "initialPopulationUuid"),
    DENOMINATOR("DENOM", "denominatorUuid"),
    EXCLUSION("DENEX", "denominatorExclusionUuid"),
    EXCEPTION("DENEXCEP", "denominatorExceptionUuid"),
    NUMERATOR("NUMER", "numeratorUuid"),
    NUMERATOR_EXCLUSION("NUMEX", "numeratorExclusionUuid");

    private final String code;
    private final String field;

    Population(String code, String field) {
      this.code = code;
      this.field = field;
    }

    /** The code in documents, such as {@code DENOM}. */
    public String code() {
      return code;
    }

    /** The field that its identifier is published in. */
    String field() {
      return field;
    }

    /** The population of a code; the initial one has two. */
    public static Optional<Population> ofCode(String code) {
      return switch (code) {
        case "IPOP", "IPP" -> Optional.of(INITIAL);
        case "DENOM" -> Optional.of(DENOMINATOR);
        case "DENEX" -> Optional.of(EXCLUSION);
        case "DENEXCEP" -> Optional.of(EXCEPTION);
        case "NUMER" -> Optional.of(NUMERATOR);
        case "NUMEX" -> Optional.of(NUMERATOR_EXCLUSION);
        default -> Optional.empty();
      };
    }
  }

  /**
   * The populations of one rate.
   *
   * @param stratum the name of the stratum that the rate is reported as; empty where the measure
   *     has none
   * @param ids identifier by population, in upper case; empty where the stratum is not collected
   *     electronically
   * @param strata identifiers of the strata that each population is broken down by
   */
  public record Group(Optional<String> stratum, Map<Population, String> ids, List<String> strata) {}
}
