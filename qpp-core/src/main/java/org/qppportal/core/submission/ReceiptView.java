package org.qppportal.core.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.persistence.submission.Receipt;

/**
 * A receipt as shown.
 *
 * @param id reference number
 * @param submissionId the submission
 * @param practiceId the practice, where there is one
 * @param performanceYear the year of the data
 * @param channel the way in
 * @param username who sent it
 * @param submitterName for whom they acted
 * @param receivedAt when
 * @param fileName the file's name, where there was a file
 * @param sha256 hash of the bytes received, in hex
 * @param bytes how many there were
 * @param summary what they held, in words
 * @param policyVersion version of the rules it was checked by; empty on old receipts
 * @param catalogueVersion version of the measures it was checked by; empty on old receipts
 */
public record ReceiptView(
    UUID id,
    UUID submissionId,
    Optional<UUID> practiceId,
    int performanceYear,
    Channel channel,
    String username,
    String submitterName,
    Instant receivedAt,
    Optional<String> fileName,
    String sha256,
    int bytes,
    String summary,
    Optional<String> policyVersion,
    Optional<String> catalogueVersion) {

  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.getId(),
        receipt.getSubmissionId(),
        receipt.getPracticeId(),
        receipt.getPerformanceYear(),
        Channel.valueOf(receipt.getChannel()),
        receipt.getUsername(),
        receipt.getSubmitterName(),
        receipt.getReceivedAt(),
        receipt.getFileName(),
        receipt.getContentSha256(),
        receipt.getContentLength(),
        receipt.getSummary(),
        receipt.getPolicyVersion(),
        receipt.getCatalogueVersion());
  }
}
