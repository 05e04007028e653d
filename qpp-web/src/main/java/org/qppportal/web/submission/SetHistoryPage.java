package org.qppportal.web.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.SetDifference;
import org.qppportal.core.submission.SetDifferences;
import org.qppportal.core.submission.SetEnd;
import org.qppportal.core.submission.SetVersionView;
import org.qppportal.core.submission.SetVersions;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.core.submission.SubmitterNames;
import org.qppportal.web.text.Moments;

/** All versions of a measurement set, and what differs between two of them. */
@Named("setHistoryPage")
@RequestScoped
public class SetHistoryPage {

  @Inject HttpServletRequest request;
  @Inject SubmitterNames names;
  @Inject Moments moments;
  @EJB SetVersions versions;
  @EJB SubmissionQueries submissions;

  private List<SetVersionView> all = List.of();
  private StoredSubmission submission;
  private UUID setId;

  /** Reads the set of the address. */
  public void load() {
    setId = Ids.parse(request.getParameter("set"));
    all = versions.of(setId);
    submission = submissions.submission(all.get(0).submissionId());
  }

  /** The versions, newest first. */
  public List<SetVersionView> newestFirst() {
    return all.stream()
        .sorted(java.util.Comparator.comparing(SetVersionView::number).reversed())
        .toList();
  }

  public StoredSubmission submission() {
    return submission;
  }

  public UUID setId() {
    return setId;
  }

  /** The newest version there is. */
  public SetVersionView newest() {
    return all.get(all.size() - 1);
  }

  public String senderName() {
    return names.of(newest().submitterId());
  }

  /** The older version compared: the one of the address, else the one before the newest. */
  public SetVersionView before() {
    return number("from", Math.max(all.size() - 2, 0));
  }

  /** The newer version compared: the one of the address, else the newest. */
  public SetVersionView after() {
    return number("to", all.size() - 1);
  }

  /** Whether there are two versions to compare. */
  public boolean comparable() {
    return all.size() > 1;
  }

  /** What differs between the two versions compared. */
  public List<SetDifference> differences() {
    return SetDifferences.between(before().content(), after().content());
  }

  /** What became of a version. */
  public String end(SetVersionView version) {
    return version
        .end()
        .map(
            end ->
                (end == SetEnd.REPLACED ? "Replaced " : "Withdrawn ")
                    + moments.eastern(version.until().orElseThrow())
                    + " by "
                    + version.endedBy().orElseThrow())
        .orElse("Stands now");
  }

  private SetVersionView number(String parameter, int byDefault) {
    String asked = Objects.toString(request.getParameter(parameter), "");
    return all.stream()
        .filter(version -> String.valueOf(version.number()).equals(asked))
        .findFirst()
        .orElse(all.get(byDefault));
  }
}
