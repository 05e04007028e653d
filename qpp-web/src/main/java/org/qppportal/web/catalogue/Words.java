package org.qppportal.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.SubmissionMethod;

/** What people call the things that the published data has codes for. */
@Named("words")
@ApplicationScoped
public class Words {

  private static final Map<String, String> MEASURE_TYPES =
      Map.of(
          "process", "Process",
          "outcome", "Outcome",
          "intermediateOutcome", "Intermediate outcome",
          "intermediateOutcomeAndProcess", "Intermediate outcome and process",
          "patientReportedOutcome", "Patient-reported outcome",
          "patientEngagementExperience", "Patient experience",
          "efficiency", "Efficiency",
          "structure", "Structure");

  private static final Map<String, String> PAIRED_SPECIALTIES =
      Map.of(
          "allergyImmunology", "Allergy and immunology",
          "electrophysiologyCardiacSpecialist", "Electrophysiology cardiac specialist",
          "generalPracticeFamilyMedicine", "General practice and family medicine",
          "mentalBehavioralHealth", "Mental and behavioral health",
          "nutritionDietician", "Nutrition and dietetics",
          "obstetricsGynecology", "Obstetrics and gynecology",
          "physicalTherapyOccupationalTherapy", "Physical and occupational therapy",
          "transition", "2017 transition set");

  /** The category's name in full. */
  public String category(Category category) {
    return switch (category) {
      case QUALITY -> "Quality";
      case IA -> "Improvement activities";
      case ACI -> "Advancing care information";
      case PI -> "Promoting interoperability";
      case COST -> "Cost";
    };
  }

  /** How the data of a measure is collected. */
  public String collectionType(SubmissionMethod method) {
    return switch (method) {
      case CLAIMS -> "Medicare Part B claims";
      case REGISTRY -> "Registry";
      case ELECTRONIC_HEALTH_RECORD -> "Electronic health record";
      case ADMINISTRATIVE_CLAIMS -> "Administrative claims (nothing to send)";
      case CERTIFIED_SURVEY_VENDOR -> "Certified survey vendor";
      case CMS_WEB_INTERFACE -> "CMS Web Interface";
    };
  }

  /** How the data is collected, for a published code; the code itself where it is unknown. */
  public String collectionTypeOf(String code) {
    return SubmissionMethod.ofCode(code).map(this::collectionType).orElseGet(() -> split(code));
  }

  /** The measure type's name. */
  public String measureType(String code) {
    return MEASURE_TYPES.getOrDefault(code, split(code));
  }

  /** The specialty set's name. */
  public String specialtySet(String code) {
    return PAIRED_SPECIALTIES.getOrDefault(code, split(code));
  }

  /** {@code urgentCare} becomes {@code Urgent care}. */
  private static String split(String code) {
    if (code.isEmpty()) {
      return code;
    }
    String words = code.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
