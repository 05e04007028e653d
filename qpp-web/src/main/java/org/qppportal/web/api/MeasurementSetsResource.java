package org.qppportal.web.api;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionQueries;

/** Measurement sets: one category of a submission, sent by one submitter. */
@Path("/submissions/measurement-sets")
@Produces({ApiMedia.JSON, ApiMedia.V1})
public class MeasurementSetsResource {

  @EJB private SubmissionIntake intake;
  @EJB private SubmissionQueries submissions;
  @Inject private SubmissionViews views;

  /** Stores a new set; its submission is found or made. */
  @POST
  public Response create(InputStream body) {
    return answer(Response.Status.CREATED, intake.createSet(RequestBody.read(body)));
  }

  /** One set. */
  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") String id) {
    return answer(Response.Status.OK, submissions.set(Ids.parse(id)));
  }

  /** Replaces all that a set holds; with {@code If-Match}, only if it is still as read. */
  @PUT
  @Path("/{id}")
  public Response replace(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return answer(
        Response.Status.OK,
        intake.replaceSet(Ids.parse(id), RequestBody.read(body), version(ifMatch)));
  }

  /** Withdraws a set. */
  @DELETE
  @Path("/{id}")
  public Response withdraw(@PathParam("id") String id) {
    intake.withdrawSet(Ids.parse(id));
    return Response.noContent().build();
  }

  private Response answer(Response.Status status, StoredSet set) {
    return Response.status(status)
        .tag(new EntityTag(String.valueOf(set.version())))
        .entity(Envelope.of("measurementSet", views.set(set)))
        .build();
  }

  private static Optional<Integer> version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(ifMatch.strip().replace("W/", "").replace("\"", "")));
    } catch (NumberFormatException e) {
      throw new WebApplicationException(
          "If-Match takes the ETag of an earlier answer, such as \"3\".", e, 400);
    }
  }
}
