package org.qppportal.core.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.Actor;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.persistence.submission.Receipt;
import org.qppportal.persistence.submission.SubmissionEntity;
import org.qppportal.persistence.submission.SubmissionRepository;
import org.qppportal.persistence.type.Category;

/** Issues receipts: who sent what, when, with the hash of the very bytes. */
@ApplicationScoped
class Receipts {

  @Inject private SubmissionRepository repository;
  @Inject private Clock clock;
  @Inject private ReceiptNumber number;
  @EJB private CatalogueService catalogues;
  @EJB private PolicyService policies;

  /**
   * A receipt issued.
   *
   * @param id its id
   * @param repeated true when it is the receipt of an earlier time that the same bytes came, and
   *     this time changed nothing
   */
  record Issued(UUID id, boolean repeated) {}

  Issued issue(
      SubmissionEntity submission,
      Actor actor,
      Submitter submitter,
      Channel channel,
      Optional<String> fileName,
      byte[] content,
      List<Submission.MeasurementSet> sets,
      List<SubmissionStore.Change> changes) {
    return issue(
        submission, actor.username(), submitter, channel, fileName, content, sets, changes);
  }

  /** Issues a receipt in the name of an account. */
  Issued issue(
      SubmissionEntity submission,
      String username,
      Submitter submitter,
      Channel channel,
      Optional<String> fileName,
      byte[] content,
      List<Submission.MeasurementSet> sets,
      List<SubmissionStore.Change> changes) {
    String hash = ContentHash.sha256(content);
    boolean nothingChanged =
        changes.stream().allMatch(change -> change == SubmissionStore.Change.UNCHANGED);
    Optional<UUID> earlier =
        nothingChanged
            ? repository.receiptOf(submission.getId(), submitter.id(), hash)
            : Optional.empty();
    return earlier
        .map(id -> new Issued(id, true))
        .orElseGet(
            () -> {
              Receipt receipt =
                  new Receipt(
                      number.take(),
                      submission.getId(),
                      submission.getPracticeId(),
                      submission.getPerformanceYear(),
                      channel.name(),
                      username,
                      submitter.id(),
                      submitter.name(),
                      clock.instant(),
                      fileName,
                      hash,
                      content.length,
                      content,
                      summary(sets, changes));
              noteVersions(receipt);
              repository.add(receipt);
              return new Issued(receipt.getId(), false);
            });
  }

  /** Notes on a receipt by which rules and measures its content was checked. */
  void noteVersions(Receipt receipt) {
    int year = receipt.getPerformanceYear();
    policies
        .policies()
        .of(year)
        .ifPresent(
            policy ->
                receipt.checkedBy(
                    policy.version(),
                    catalogues.catalogue(year).map(Catalogue::version).orElse(null)));
  }

  /** What was sent, in words. */
  static String summary(
      List<Submission.MeasurementSet> sets, List<SubmissionStore.Change> changes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sets.size(); i++) {
      Submission.MeasurementSet set = sets.get(i);
      int count = set.measurements().size();
      text.append(i == 0 ? "" : "; ")
          .append(category(set.category()))
          .append(": ")
          .append(count)
          .append(' ')
          .append(measures(set.category(), count))
          .append(", ")
          .append(change(changes.get(i)));
    }
    return text.toString();
  }

  private static String category(Category category) {
    return switch (category) {
      case QUALITY -> "Quality";
      case IA -> "Improvement activities";
      case ACI -> "Advancing care information";
      case PI -> "Promoting interoperability";
      case COST -> "Cost";
    };
  }

  private static String measures(Category category, int count) {
    if (category == Category.IA) {
      return count == 1 ? "activity" : "activities";
    }
    return count == 1 ? "measure" : "measures";
  }

  private static String change(SubmissionStore.Change change) {
    return switch (change) {
      case CREATED -> "new";
      case REPLACED -> "in place of what was sent before";
      case UNCHANGED -> "as before";
    };
  }
}
