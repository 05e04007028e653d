package org.qppportal.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.qppportal.core.idempotency.Reply;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.SetEdits;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.core.submission.Written;

/** Measurement sets: one category of a submission, sent by one submitter. */
@ApplicationScoped
@Path("/submissions/measurement-sets")
@Consumes({ApiMedia.JSON, ApiMedia.V1})
@Produces({ApiMedia.JSON, ApiMedia.V1})
public class MeasurementSetsResource {

  static final String PATH = "/api/submissions/measurement-sets/";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  @EJB private SubmissionIntake intake;
  @EJB private SetEdits edits;
  @EJB private SubmissionQueries submissions;
  @Inject private SubmissionViews views;
  @Inject private Writes writes;
  @Context private Request request;

  /** All sets of the caller's own. */
  @GET
  public Response list(
      @QueryParam("startIndex") @DefaultValue("0") int startIndex,
      @QueryParam("itemsPerPage") @DefaultValue(Paging.ALL) int itemsPerPage) {
    Paging paging = new Paging(startIndex, itemsPerPage);
    return Reads.answer(request, paging.page("measurementSets", submissions.ownSets(), views::set));
  }

  /** Stores a new set; its submission is found or made. */
  @POST
  public Response create(InputStream body) {
    byte[] sent = RequestBody.read(body);
    return writes.answer(
        sent,
        () -> {
          Written written = intake.createSet(sent);
          return reply(CREATED, written, Optional.of(PATH + written.set().id()));
        });
  }

  /** One set. */
  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") String id) {
    StoredSet set = submissions.set(Ids.parse(id));
    return Reads.answer(
        request,
        String.valueOf(set.version()),
        () -> Envelope.of("measurementSet", views.set(set)));
  }

  /** Replaces all that a set holds; with {@code If-Match}, only if it is still as read. */
  @PUT
  @Path("/{id}")
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    byte[] sent = RequestBody.read(body);
    return writes.answer(
        sent,
        () ->
            reply(
                OK,
                intake.replaceSet(Ids.parse(id), sent, Tags.precondition(ifMatch)),
                Optional.empty()));
  }

  /** Changes the fields that were sent, and adds measurements or takes them in place of others. */
  @PATCH
  @Path("/{id}")
  public Response patch(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    byte[] sent = RequestBody.read(body);
    return writes.answer(
        sent,
        () ->
            reply(
                OK,
                edits.patchSet(Ids.parse(id), sent, Tags.precondition(ifMatch)),
                Optional.empty()));
  }

  /** Withdraws a set. */
  @DELETE
  @Path("/{id}")
  public Response withdraw(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return writes.answer(
        new byte[0],
        () -> {
          intake.withdrawSet(Ids.parse(id), Tags.precondition(ifMatch));
          return Reply.of(NO_CONTENT, Optional.empty(), Optional.empty(), "");
        });
  }

  private Reply reply(int status, Written written, Optional<String> location) {
    return Reply.of(
        status,
        Optional.of(String.valueOf(written.set().version())),
        location,
        Envelope.of("measurementSet", views.set(written.set()), written.warnings()));
  }
}
