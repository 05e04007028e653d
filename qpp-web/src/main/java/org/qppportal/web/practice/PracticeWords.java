package org.qppportal.web.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.qppportal.core.participation.ParticipationOutcome;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.type.ConnectionRole;
import org.qppportal.web.catalogue.Words;
import org.qppportal.web.text.Moments;

/** What people call the things on the pages of their practices. */
@Named("practiceWords")
@ApplicationScoped
public class PracticeWords {

  @Inject Words words;
  @Inject Moments moments;
  @Inject SenderNames senders;

  /** The tag to show an outcome with. */
  public String tag(ParticipationOutcome outcome) {
    return switch (outcome) {
      case REQUIRED, OPTED_IN -> "warning";
      case MAY_CHOOSE -> "info";
      case EXEMPT -> "success";
      case NOT_YET_DETERMINED -> "neutral";
    };
  }

  /** What somebody is in an organization. */
  public String role(ConnectionRole role) {
    return switch (role) {
      case SECURITY_OFFICIAL -> "Security official";
      case STAFF -> "Staff member";
      case CLINICIAN -> "Clinician";
      case REPRESENTATIVE -> "Representative";
      case AGENT -> "Agent";
    };
  }

  /** Whose data a submission is; identifiers of practices stay masked. */
  public String entity(StoredSubmission submission) {
    Submission.Entity entity = submission.entity();
    return switch (entity.type()) {
      case GROUP -> "The practice as a group";
      case INDIVIDUAL -> "Clinician with NPI " + entity.npi().map(Object::toString).orElse("");
      case VIRTUAL_GROUP -> "Virtual group " + entity.entityId().orElse("");
      case APM -> "Alternative payment model entity " + entity.entityId().orElse("");
      case SUBGROUP -> "Subgroup " + entity.entityId().orElse("");
    };
  }

  /** The practice's TIN but for the last digits; empty where there is none. */
  public String maskedTin(StoredSubmission submission) {
    return submission.entity().tin().map(tin -> "TIN " + tin.masked()).orElse("");
  }

  /** Such as {@code 6 measures}. */
  public String count(StoredSet set) {
    int count = set.content().measurements().size();
    boolean activities = words.category(set.content().category()).equals("Improvement activities");
    String one = activities ? "activity" : "measure";
    String many = activities ? "activities" : "measures";
    return count + " " + (count == 1 ? one : many);
  }

  /** Such as {@code January 1, 2017 to December 31, 2017}. */
  public String period(StoredSet set) {
    return moments.day(set.content().performanceStart())
        + " to "
        + moments.day(set.content().performanceEnd());
  }

  /** Who sent a set. */
  public String sender(StoredSet set) {
    return senders.of(set.submitterId());
  }

  /** The way in. */
  public String channel(Channel channel) {
    return switch (channel) {
      case UPLOAD -> "Uploaded file";
      case FORM -> "Attestation form";
      case API -> "Submissions API";
      case TABLE -> "CSV file of many";
      case CLAIMS -> "Medicare claims";
    };
  }
}
