package org.qppportal.core.qrda;

import static org.qppportal.persistence.type.EntityType.APM;
import static org.qppportal.persistence.type.EntityType.GROUP;
import static org.qppportal.persistence.type.EntityType.INDIVIDUAL;
import static org.qppportal.persistence.type.EntityType.SUBGROUP;
import static org.qppportal.persistence.type.EntityType.VIRTUAL_GROUP;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.persistence.type.EntityType;

/** The programs that a document can be for, and in which years. */
enum Program {
  MIPS_INDIV("mips", INDIVIDUAL, 2020, 2025),
  MIPS("mips", INDIVIDUAL, 2020, 2025),
  MIPS_GROUP("mips", GROUP, 2020, 2025),
  MIPS_VIRTUALGROUP("mips", VIRTUAL_GROUP, 2020, 2025),
  MIPSAPM("mips", APM, 2020, 2021),
  MIPS_APMENTITY("mips", APM, 2021, 2025),
  MIPS_SUBGROUP("mips", SUBGROUP, 2023, 2025),
  MIPS_APP1_INDIV("app1", INDIVIDUAL, 2021, 2025),
  MIPS_APP1_GROUP("app1", GROUP, 2021, 2025),
  MIPS_APP1_APMENTITY("app1", APM, 2021, 2025),
  APP_PLUS_INDIV("appPlus", INDIVIDUAL, 2025, 2025),
  APP_PLUS_GROUP("appPlus", GROUP, 2025, 2025),
  APP_PLUS_APMENTITY("appPlus", APM, 2025, 2025),
  PCF("pcf", APM, 2021, 2024);

  private final String programName;
  private final EntityType entityType;
  private final int first;
  private final int last;

  Program(String programName, EntityType entityType, int first, int last) {
    this.programName = programName;
    this.entityType = entityType;
    this.first = first;
    this.last = last;
  }

  /** The program's name in the Submissions API. */
  String programName() {
    return programName;
  }

  EntityType entityType() {
    return entityType;
  }

  /** Whether a pathway named in the document takes the place of the program's name. */
  boolean takesPathway() {
    return programName.equals("mips") && entityType != VIRTUAL_GROUP;
  }

  /** The program of a code in any letter case, if the year has it. */
  static Optional<Program> of(String code, QrdaYear year) {
    String upper = code.toUpperCase(Locale.ROOT);
    for (Program program : values()) {
      if (program.name().equals(upper) && program.isOf(year)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  /** The codes of a year. */
  static List<String> codes(QrdaYear year) {
    List<String> codes = new ArrayList<>();
    for (Program program : values()) {
      if (program.isOf(year)) {
        codes.add(program.name());
      }
    }
    return codes;
  }

  private boolean isOf(QrdaYear year) {
    return first <= year.year() && year.year() <= last;
  }
}
