package org.qppportal.core.close.nation;

import java.util.List;
import java.util.Locale;
import org.qppportal.core.close.nation.NationPractice.Clinician;
import org.qppportal.core.close.nation.NationPractice.Sent;
import org.qppportal.core.close.nation.NationPractice.SentSet;
import org.qppportal.persistence.close.CopyLines;

/** The rows of a nation, table by table in an order that keeps references whole. */
public enum NationTable {
  PRACTICE("practice (id, tin, name, address_line, city, state, zip)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      nation.forEachPractice(
          practice ->
              lines
                  .text(practice.id().toString())
                  .text(practice.tin())
                  .text("Made-up Practice " + practice.tin())
                  .text("1 Example Street")
                  .text("Nowhere")
                  .text("ZZ")
                  .text("00000")
                  .end());
    }
  },
  PRACTICE_YEAR(
      "practice_year (practice_id, performance_year, clinicians, allowed_charges, beneficiaries,"
          + " services, rural, hpsa, non_patient_facing, hospital_based, asc_based, apm_name)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      nation.forEachPractice(
          practice -> {
            long charges = practice.clinicians().stream().mapToLong(Clinician::chargesCents).sum();
            int patients = practice.clinicians().stream().mapToInt(Clinician::beneficiaries).sum();
            lines
                .text(practice.id().toString())
                .number(nation.year())
                .number(practice.clinicians().size())
                .decimal(charges, CENTS)
                .number(patients)
                .number(patients * SERVICES_OF_A_PATIENT)
                .flag(practice.rural())
                .flag(false)
                .flag(false)
                .flag(practice.hospitalBased())
                .flag(false)
                .text(practice.apmEntityId())
                .end();
          });
    }
  },
  CLINICIAN("clinician (npi, first_name, last_name, clinician_type, specialty, enrolled_on)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      nation.forEachPractice(
          practice ->
              practice
                  .clinicians()
                  .forEach(
                      clinician ->
                          lines
                              .text(clinician.npi())
                              .text("Made-up")
                              .text("Person")
                              .text(clinician.type())
                              .text("Example")
                              .text(clinician.enrolledIn() + "-05-15")
                              .end()));
    }
  },
  PARTICIPATION(
      "participation (practice_id, npi, performance_year, allowed_charges, beneficiaries, services,"
          + " apm_entity_id, qp_status)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      nation.forEachPractice(
          practice ->
              practice
                  .clinicians()
                  .forEach(
                      clinician ->
                          lines
                              .text(practice.id().toString())
                              .text(clinician.npi())
                              .number(nation.year())
                              .decimal(clinician.chargesCents(), CENTS)
                              .number(clinician.beneficiaries())
                              .number(clinician.beneficiaries() * SERVICES_OF_A_PATIENT)
                              .text(practice.apmEntityId())
                              .text(clinician.qpStatus())
                              .end()));
    }
  },
  SUBMISSION(
      "submission (id, entity_type, tin, npi, entity_id, performance_year, practice_id, created_at,"
          + " updated_at)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      forEachSent(
          nation,
          sent ->
              entity(lines.text(sent.id().toString()), sent)
                  .number(nation.year())
                  .text(sent.practiceId() == null ? null : sent.practiceId().toString())
                  .text(SENT_AT)
                  .text(SENT_AT)
                  .end());
    }
  },
  MEASUREMENT_SET(
      "measurement_set (id, submission_id, category, submission_method, program_name,"
          + " submitter_type, submitter_id, performance_start, performance_end, content_sha256,"
          + " created_at, updated_at, version)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      forEachSent(
          nation,
          sent -> {
            for (SentSet set : sent.sets()) {
              lines
                  .text(set.id().toString())
                  .text(sent.id().toString())
                  .text(set.category())
                  .text(set.method())
                  .text("mips")
                  .text("organization")
                  .text("1000001")
                  .text(nation.year() + "-01-01")
                  .text(nation.year() + "-12-31")
                  .text("0".repeat(SHA_DIGITS))
                  .text(SENT_AT)
                  .text(SENT_AT)
                  .number(0)
                  .end();
            }
          });
    }
  },
  MEASUREMENT("measurement (id, measurement_set_id, position, measure_id, value)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      forEachSent(
          nation,
          sent -> {
            for (SentSet set : sent.sets()) {
              for (int i = 0; i < set.values().size(); i++) {
                // Any id will do that no other row has: the set's own, moved on by the position.
                java.util.UUID id =
                    new java.util.UUID(
                        set.id().getMostSignificantBits(),
                        set.id().getLeastSignificantBits() ^ i + 1);
                lines
                    .text(id.toString())
                    .text(set.id().toString())
                    .number(i)
                    .text(set.values().get(i).measureId())
                    .text(set.values().get(i).json())
                    .end();
              }
            }
          });
    }
  },
  SCORING_FACTS(
      "scoring_facts (performance_year, entity_type, tin, npi, entity_id, average_risk_score,"
          + " dual_ratio)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      forEachSent(
          nation,
          sent ->
              entity(lines.number(nation.year()), sent)
                  .decimal(sent.riskScore(), 2)
                  .decimal(sent.dualRatio(), 2)
                  .end());
    }
  },
  CLAIMS_RESULT(
      "claims_result (performance_year, entity_type, tin, npi, entity_id, measure_id, result,"
          + " cases)") {
    @Override
    public void write(NationGenerator nation, CopyLines lines) {
      forEachSent(
          nation,
          sent ->
              sent.costs()
                  .forEach(
                      cost ->
                          entity(lines.number(nation.year()), sent)
                              .text(cost.measureId())
                              .decimal(cost.cents(), CENTS)
                              .number(cost.cases())
                              .end()));
    }
  };

  private static final int CENTS = 2;
  private static final int SERVICES_OF_A_PATIENT = 3;
  private static final int SHA_DIGITS = 64;
  private static final String SENT_AT = "2018-02-15 12:00:00+00";

  private final String columns;

  NationTable(String columns) {
    this.columns = columns;
  }

  /** The table with the columns that are written. */
  public String columns() {
    return columns;
  }

  /** The table's name. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes all rows of the table. */
  public abstract void write(NationGenerator nation, CopyLines lines);

  /** The tables that a close reads. */
  public static List<NationTable> all() {
    return List.of(values());
  }

  private static void forEachSent(
      NationGenerator nation, java.util.function.Consumer<Sent> reader) {
    nation.forEachPractice(
        practice -> {
          practice.group().ifPresent(reader);
          practice.clinicians().forEach(clinician -> clinician.own().ifPresent(reader));
        });
    nation.forEachEntity(reader);
  }

  private static CopyLines entity(CopyLines lines, Sent sent) {
    return lines.text(sent.entityType()).text(sent.tin()).text(sent.npi()).text(sent.entityId());
  }
}
