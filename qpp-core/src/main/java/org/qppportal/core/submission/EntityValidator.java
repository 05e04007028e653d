package org.qppportal.core.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.submission.Schema.Field;
import org.qppportal.core.submission.Submission.Entity;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/**
 * Checks whose data a submission carries. TINs are never repeated in messages: a solo clinician's
 * TIN can be a Social Security number.
 */
final class EntityValidator {

  private static final int LONGEST_ENTITY_ID = 50;
  private static final int FIRST_VIRTUAL_GROUP_YEAR = 2018;
  private static final int FIRST_SUBGROUP_YEAR = 2023;
  private static final List<String> TYPES =
      Arrays.stream(EntityType.values()).map(EntityType::code).toList();

  private final Problems problems;

  EntityValidator(Problems problems) {
    this.problems = problems;
  }

  /**
   * The entity, or null when something is wrong with the document; what is wrong here is reported.
   */
  Entity validate(Draft submission, int year, Place place) {
    String tin = tin(submission, place);
    String npi = npi(submission, place);
    String entityId = entityId(submission, place);
    EntityType type = type(submission, place);
    if (type == null) {
      return null;
    }
    checkYear(type, year, place);
    checkBelongs(submission, type, Format.TIN, place);
    checkBelongs(submission, type, Format.NPI, place);
    checkBelongs(submission, type, Format.ENTITY_ID, place);
    if (problems.errors() > 0) {
      return null;
    }
    return new Entity(
        type,
        Optional.ofNullable(wants(type, Format.TIN) ? tin : null).map(Tin::new),
        Optional.ofNullable(npi).map(Npi::new),
        Optional.ofNullable(entityId));
  }

  private EntityType type(Draft submission, Place place) {
    String code = Required.text(submission, Format.ENTITY_TYPE, place, problems);
    if (code == null) {
      return null;
    }
    EntityType type = EntityType.ofCode(code).orElse(null);
    if (type == null) {
      problems.addValue(
          DataProblem.UNKNOWN_ENTITY_TYPE,
          place.field(Format.ENTITY_TYPE),
          code,
          "There is no entity type " + Shown.quoted(code) + ".",
          Shown.anyOf(TYPES));
    }
    return type;
  }

  private void checkYear(EntityType type, int year, Place place) {
    int first =
        switch (type) {
          case VIRTUAL_GROUP -> FIRST_VIRTUAL_GROUP_YEAR;
          case SUBGROUP -> FIRST_SUBGROUP_YEAR;
          default -> 0;
        };
    if (year > 0 && year < first) {
      problems.addValue(
          DataProblem.ENTITY_TYPE_NOT_IN_YEAR,
          place.field(Format.ENTITY_TYPE),
          type.code(),
          "The entity type "
              + type.code()
              + " began with "
              + first
              + ", the data are of "
              + year
              + ".");
    }
  }

  private void checkBelongs(Draft submission, EntityType type, Field field, Place place) {
    boolean wanted = wants(type, field);
    boolean filled =
        submission.filled(field)
            && (submission.raw(field) == Draft.REFUSED || submission.textOrNull(field) != null);
    if (wanted && !filled) {
      problems.add(
          DataProblem.IDENTIFIER_MISSING,
          place.field(field),
          "The field " + field.name() + " is missing.",
          field.name(),
          named(type),
          identifiers(type));
    } else if (filled && !wanted && field == Format.TIN && type == EntityType.VIRTUAL_GROUP) {
      // The program's own converter gives virtual groups a TIN, so files with one are common.
      problems.add(
          DataProblem.IDENTIFIER_NOT_KEPT,
          place.field(field),
          "A virtual group is sent with a TIN.");
    } else if (filled && !wanted) {
      problems.add(
          DataProblem.IDENTIFIER_NOT_FOR_ENTITY,
          place.field(field),
          "The field " + field.name() + " does not belong to " + named(type) + ".",
          field.name(),
          named(type),
          identifiers(type));
    }
  }

  private static boolean wants(EntityType type, Field field) {
    return switch (type) {
      case INDIVIDUAL -> field != Format.ENTITY_ID;
      case GROUP -> field == Format.TIN;
      case VIRTUAL_GROUP, APM, SUBGROUP -> field == Format.ENTITY_ID;
    };
  }

  private static String named(EntityType type) {
    return switch (type) {
      case INDIVIDUAL -> "an individual";
      case GROUP -> "a group";
      case VIRTUAL_GROUP -> "a virtual group";
      case APM -> "an APM entity";
      case SUBGROUP -> "a subgroup";
    };
  }

  private static String identifiers(EntityType type) {
    return switch (type) {
      case INDIVIDUAL -> "TIN and NPI";
      case GROUP -> "its TIN alone";
      case VIRTUAL_GROUP, APM, SUBGROUP -> "its entityId alone";
    };
  }

  private String tin(Draft submission, Place place) {
    String tin = submission.textOrNull(Format.TIN);
    if (tin == null || Tin.isValid(tin)) {
      return tin;
    }
    problems.add(
        DataProblem.TIN_FORMAT, place.field(Format.TIN), "The TIN has " + counted(tin) + ".");
    return null;
  }

  private String npi(Draft submission, Place place) {
    String npi = submission.textOrNull(Format.NPI);
    if (npi == null || Npi.isValid(npi)) {
      return npi;
    }
    if (Npi.isForTests(npi)) {
      problems.addValue(
          DataProblem.NPI_FOR_TESTS,
          place.field(Format.NPI),
          npi,
          "The NPI " + npi + " is nobody's: numbers that are given out begin with 1 or 2.");
      return npi;
    }
    if (Npi.hasTenDigits(npi)) {
      problems.addValue(
          DataProblem.NPI_CHECK_DIGIT,
          place.field(Format.NPI),
          npi,
          "The NPI " + npi + " cannot be right: its last digit does not match the others.");
    } else {
      problems.addValue(
          DataProblem.NPI_FORMAT,
          place.field(Format.NPI),
          npi,
          "The NPI " + Shown.quoted(npi) + " has " + counted(npi) + ".");
    }
    return null;
  }

  private String entityId(Draft submission, Place place) {
    String entityId = submission.textOrNull(Format.ENTITY_ID);
    if (entityId != null && entityId.length() > LONGEST_ENTITY_ID) {
      problems.addValue(
          DataProblem.ENTITY_ID_FORMAT,
          place.field(Format.ENTITY_ID),
          entityId,
          "The entityId has " + entityId.length() + " characters.");
      return null;
    }
    return entityId;
  }

  private static String counted(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits++;
      }
    }
    int others = text.length() - digits;
    String counted = digits == 1 ? "1 digit" : digits + " digits";
    if (others == 0) {
      return counted;
    }
    return counted + " and " + others + (others == 1 ? " other character" : " other characters");
  }
}
