package org.qppportal.inserver;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.type.Tin;
import org.qppportal.testing.Sample;

/** What tests do with submissions, in the name of whoever calls. */
final class Submissions {

  static final int YEAR = 2017;

  private Submissions() {}

  static Received submitSample() {
    return submit(Sample.published());
  }

  static Received submit(byte[] json) {
    return Beans.bean(SubmissionIntake.class)
        .submit(json, Channel.API, Optional.empty(), Optional.empty());
  }

  static StoredSubmission read(UUID id) {
    return Beans.bean(SubmissionQueries.class).submission(id);
  }

  /** The practice of the sample. */
  static UUID practiceId() {
    return Beans.bean(ParticipationRepository.class)
        .practiceByTin(new Tin(Sample.TIN))
        .orElseThrow()
        .getId();
  }

  /** Leaves no submission, receipt or draft of an earlier test. */
  static void removeAll() throws SQLException {
    for (String table : List.of("receipt", "submission", "attestation_draft")) {
      Rows.change("delete from " + table);
    }
  }
}
