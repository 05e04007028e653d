package org.qppportal.persistence.submission;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.qppportal.persistence.close.BulkCopy;

/**
 * Finds and stores what many submissions need, each kind in one statement, in the caller's
 * transaction. The entities of this package stay the description of the tables.
 */
@ApplicationScoped
public class BulkSubmissions {

  @Resource(lookup = "java:jboss/datasources/QppDS")
  private DataSource database;

  @Inject private BulkCopy copy;

  /**
   * Whom a submission is about; what is not there is empty text.
   *
   * @param type code of the kind of entity
   * @param tin nine digits
   * @param npi ten digits
   * @param entityId the program's id
   * @param performanceYear the year
   */
  public record Key(String type, String tin, String npi, String entityId, int performanceYear) {}

  /**
   * A submission to be found or made.
   *
   * @param key whom it is about
   * @param practiceId the practice; null where there is none
   */
  public record Wanted(Key key, UUID practiceId) {}

  /**
   * A set as it is stored.
   *
   * @param id its id
   * @param submissionId the submission
   * @param category code
   * @param method code
   * @param programName the program
   * @param sha256 of the content
   */
  public record SetKey(
      UUID id,
      UUID submissionId,
      String category,
      String method,
      String programName,
      String sha256) {}

  /** The practices with these TINs, by TIN. */
  public Map<String, UUID> practices(Collection<String> tins) {
    Map<String, UUID> practices = new HashMap<>();
    query(
        "select tin, id from practice where tin = any(?)",
        (connection, statement) -> statement.setArray(1, texts(connection, tins)),
        row -> practices.put(row.getString(1), row.getObject(2, UUID.class)));
    return practices;
  }

  /**
   * Which of these clinicians bill under which of these practices in a year: practice, then NPI.
   */
  public Set<String> participations(
      Collection<UUID> practices, Collection<String> npis, int performanceYear) {
    Set<String> found = new HashSet<>();
    query(
        "select practice_id, npi from participation where practice_id = any(?) and npi = any(?)"
            + " and performance_year = ?",
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("uuid", practices.toArray()));
          statement.setArray(2, texts(connection, npis));
          statement.setInt(3, performanceYear);
        },
        row -> found.add(row.getString(1) + row.getString(2)));
    return found;
  }

  /**
   * The submissions of entities and years, made where they are not there, marked as changed now,
   * and locked until the transaction ends. Locks are taken in the order of the keys, so that two
   * writers of many never wait for each other.
   */
  public Map<Key, UUID> findOrCreate(List<Wanted> wanted, Instant now) {
    List<Wanted> sorted = new ArrayList<>(wanted);
    sorted.sort(java.util.Comparator.comparing(one -> one.key().toString()));
    Map<Key, UUID> found = new HashMap<>();
    query(
        "insert into submission (id, entity_type, tin, npi, entity_id, performance_year,"
            + " practice_id, created_at, updated_at)"
            + " select id, entity_type, nullif(tin, ''), nullif(npi, ''), nullif(entity_id, ''),"
            + " performance_year, practice_id, ?, ?"
            + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],"
            + " ?::uuid[]) as w (id, entity_type, tin, npi, entity_id, performance_year,"
            + " practice_id)"
            + " on conflict (entity_type, coalesce(tin, ''), coalesce(npi, ''),"
            + " coalesce(entity_id, ''), performance_year)"
            + " do update set updated_at = excluded.updated_at"
            + " returning id, entity_type, coalesce(tin, ''), coalesce(npi, ''),"
            + " coalesce(entity_id, ''), performance_year",
        (connection, statement) -> {
          statement.setTimestamp(1, Timestamp.from(now));
          statement.setTimestamp(2, Timestamp.from(now));
          statement.setArray(
              3,
              connection.createArrayOf(
                  "uuid", sorted.stream().map(one -> UUID.randomUUID()).toArray()));
          statement.setArray(
              4, texts(connection, sorted.stream().map(one -> one.key().type()).toList()));
          statement.setArray(
              5, texts(connection, sorted.stream().map(one -> one.key().tin()).toList()));
          statement.setArray(
              6, texts(connection, sorted.stream().map(one -> one.key().npi()).toList()));
          statement.setArray(
              7, texts(connection, sorted.stream().map(one -> one.key().entityId()).toList()));
          statement.setArray(
              8,
              connection.createArrayOf(
                  "int4", sorted.stream().map(one -> one.key().performanceYear()).toArray()));
          statement.setArray(
              9,
              connection.createArrayOf("uuid", sorted.stream().map(Wanted::practiceId).toArray()));
        },
        row ->
            found.put(
                new Key(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6)),
                row.getObject(1, UUID.class)));
    return found;
  }

  /** The sets that a submitter has in these submissions. */
  public List<SetKey> sets(Collection<UUID> submissions, String submitterId) {
    List<SetKey> sets = new ArrayList<>();
    query(
        "select id, submission_id, category, submission_method, program_name, content_sha256"
            + " from measurement_set where submission_id = any(?) and submitter_id = ?",
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("uuid", submissions.toArray()));
          statement.setString(2, submitterId);
        },
        row ->
            sets.add(
                new SetKey(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6))));
    return sets;
  }

  /**
   * The newest receipts that a submitter has for these contents of these submissions.
   *
   * @return ids by submission and hash, written one after the other
   */
  public Map<String, UUID> receipts(
      Collection<UUID> submissions, Collection<String> hashes, String submitterId) {
    Map<String, UUID> receipts = new HashMap<>();
    query(
        "select submission_id, content_sha256, id from receipt where submission_id = any(?)"
            + " and content_sha256 = any(?) and submitter_id = ? order by received_at",
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("uuid", submissions.toArray()));
          statement.setArray(2, texts(connection, hashes));
          statement.setString(3, submitterId);
        },
        row -> receipts.put(row.getString(1) + row.getString(2), row.getObject(3, UUID.class)));
    return receipts;
  }

  /** Adds sets, in their order. */
  public void addSets(List<MeasurementSetEntity> sets) {
    if (sets.isEmpty()) {
      return;
    }
    copy.write(
        "measurement_set (id, submission_id, category, submission_method, program_name,"
            + " submitter_type, submitter_id, performance_start, performance_end, cehrt_id,"
            + " content_sha256, receipt_id, created_at, updated_at, version)",
        lines ->
            sets.forEach(
                set ->
                    lines
                        .text(set.getId().toString())
                        .text(set.getSubmissionId().toString())
                        .text(set.getCategory().code())
                        .text(set.getSubmissionMethod().code())
                        .text(set.getProgramName())
                        .text(set.getSubmitterType())
                        .text(set.getSubmitterId())
                        .text(set.getPerformanceStart().toString())
                        .text(set.getPerformanceEnd().toString())
                        .text(set.getCehrtId().orElse(null))
                        .text(set.getContentSha256())
                        .text(set.getReceiptId().map(UUID::toString).orElse(null))
                        .text(set.getCreatedAt().toString())
                        .text(set.getUpdatedAt().toString())
                        .number(set.getVersion())
                        .end()));
  }

  /** Adds measurements. */
  public void addMeasurements(List<MeasurementEntity> measurements) {
    if (measurements.isEmpty()) {
      return;
    }
    copy.write(
        "measurement (id, measurement_set_id, position, measure_id, value)",
        lines ->
            measurements.forEach(
                one ->
                    lines
                        .text(one.getId().toString())
                        .text(one.getMeasurementSetId().toString())
                        .number(one.getPosition())
                        .text(one.getMeasureId())
                        .text(one.getValue())
                        .end()));
  }

  /** Adds receipts. */
  public void addReceipts(List<Receipt> receipts) {
    if (receipts.isEmpty()) {
      return;
    }
    copy.write(
        "receipt (id, submission_id, practice_id, performance_year, channel, username,"
            + " submitter_id, submitter_name, received_at, file_name, content_sha256,"
            + " content_length, content, summary, policy_version, catalogue_version)",
        lines ->
            receipts.forEach(
                one ->
                    lines
                        .text(one.getId().toString())
                        .text(one.getSubmissionId().toString())
                        .text(one.getPracticeId().map(UUID::toString).orElse(null))
                        .number(one.getPerformanceYear())
                        .text(one.getChannel())
                        .text(one.getUsername())
                        .text(one.getSubmitterId())
                        .text(one.getSubmitterName())
                        .text(one.getReceivedAt().toString())
                        .text(one.getFileName().orElse(null))
                        .text(one.getContentSha256())
                        .number(one.getContentLength())
                        .text("\\x" + HexFormat.of().formatHex(one.getContent()))
                        .text(one.getSummary())
                        .text(one.getPolicyVersion().orElse(null))
                        .text(one.getCatalogueVersion().orElse(null))
                        .end()));
  }

  /** Fills the places of a statement. */
  @FunctionalInterface
  private interface Filling {
    void fill(Connection connection, PreparedStatement statement) throws SQLException;
  }

  /** Takes a row of an answer. */
  @FunctionalInterface
  private interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  private void query(String sql, Filling filling, Taking taking) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      filling.fill(connection, statement);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taking.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("Submissions could not be found or stored", e);
    }
  }

  private static java.sql.Array texts(Connection connection, Collection<String> texts)
      throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
