package org.qppportal.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.ReceiptView;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.web.problem.ProblemLists;

/** The proof of what was received, when, and from whom. */
@Named("receiptPage")
@RequestScoped
public class ReceiptPage {

  @Inject HttpServletRequest request;
  @Inject SubmissionQueries submissions;
  @Inject ProblemLists problemLists;

  private ReceiptView receipt;
  private StoredSubmission submission;

  /** Reads the receipt of the address. */
  public void load() {
    receipt = submissions.receipt(Ids.parse(request.getParameter("id")));
    submission = submissions.submission(receipt.submissionId());
  }

  public ReceiptView receipt() {
    return receipt;
  }

  public StoredSubmission submission() {
    return submission;
  }

  /** What may not be what was meant, right after sending. */
  public List<Problem> warnings() {
    return problemLists.get(problemsKey());
  }

  public String problemsKey() {
    return Objects.toString(request.getParameter("problems"), "");
  }
}
