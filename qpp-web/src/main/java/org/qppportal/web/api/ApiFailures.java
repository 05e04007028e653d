package org.qppportal.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.apm.register.RegisterBusyException;
import org.qppportal.core.batch.BatchRefusedException;
import org.qppportal.core.batch.TableTooLargeException;
import org.qppportal.core.close.CloseRefusedException;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.idempotency.IdempotencyConflictException;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.problem.ProblemJson;
import org.qppportal.core.problem.ProblemKind;
import org.qppportal.core.submission.ConflictException;
import org.qppportal.core.submission.SubmissionRefusedException;
import org.qppportal.core.submission.VendorRefusedException;
import org.qppportal.core.warehouse.FeedRefusedException;
import org.qppportal.core.warehouse.FeedTooLargeException;

/**
 * Turns every failure into the published error body with the right status, and tells no secrets.
 */
@Provider
public class ApiFailures implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ApiFailures.class);
  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;
  private static final int RETRY_SECONDS = 10;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof SubmissionRefusedException refused) {
      return refusal(refused.problems());
    }
    if (failure instanceof NotVisibleException) {
      return ApiErrors.response(404, "NotFoundError", failure.getMessage());
    }
    if (failure instanceof ConflictException conflict) {
      return conflict(conflict);
    }
    if (failure instanceof VendorRefusedException) {
      return ApiErrors.response(401, "AuthenticationError", failure.getMessage());
    }
    if (failure instanceof IdempotencyConflictException conflict) {
      return conflict.kind() == IdempotencyConflictException.Kind.REUSED
          ? ApiErrors.response(UNPROCESSABLE, "IdempotencyKeyReusedError", conflict.getMessage())
          : ApiErrors.response(409, "ConflictError", conflict.getMessage());
    }
    if (failure instanceof CloseRefusedException
        || failure instanceof BatchRefusedException
        || failure instanceof RegisterBusyException) {
      return ApiErrors.response(409, "ConflictError", failure.getMessage());
    }
    if (failure instanceof TicketRefusedException) {
      return ApiErrors.response(UNPROCESSABLE, "ValidationError", failure.getMessage());
    }
    if (failure instanceof FeedTooLargeException) {
      return ApiErrors.response(413, "PayloadTooLargeError", failure.getMessage());
    }
    if (failure instanceof FeedRefusedException) {
      return ApiErrors.response(BAD_REQUEST, "BadRequestError", failure.getMessage());
    }
    if (isCausedBy(failure, TableTooLargeException.class)) {
      return TableSizeFilter.refusal();
    }
    if (failure instanceof WebApplicationException http) {
      return http(http);
    }
    if (failure instanceof EJBAccessException) {
      return ApiErrors.response(403, "AuthorizationError", "You may not do this.");
    }
    if (isCausedBy(failure, OptimisticLockException.class)) {
      return ApiErrors.response(
          409, "ConflictError", "Somebody else changed the data at the same moment: try again.");
    }
    if (databaseIsAway(failure)) {
      LOG.warnf("The database does not answer: %s", rootMessage(failure));
      return later("The portal cannot reach its database just now. Nothing was stored; try again.");
    }
    if (noWorkerWasFree(failure)) {
      LOG.warnf("Too busy: %s", failure.getMessage());
      return later("The portal is too busy just now. Nothing was stored; try again.");
    }
    LOG.error("Unexpected failure", failure);
    return ApiErrors.response(
        500,
        "InternalServerError",
        "Something went wrong on our side. If it stays, tell the help desk this number: "
            + MDC.get("requestId"));
  }

  private static Response later(String message) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .header("Retry-After", RETRY_SECONDS)
        .type(ApiMedia.JSON)
        .entity(ApiErrors.body("ServiceUnavailableError", message))
        .build();
  }

  /** The container's own refusal has no cause: every instance of the pool was taken too long. */
  private static boolean noWorkerWasFree(Throwable failure) {
    return failure.getClass() == EJBException.class && failure.getCause() == null;
  }

  private static Response refusal(List<Problem> problems) {
    boolean unreadable = problems.stream().anyMatch(p -> p.code().kind() == ProblemKind.UNREADABLE);
    return Response.status(unreadable ? BAD_REQUEST : UNPROCESSABLE)
        .type(ApiMedia.JSON)
        .entity(ProblemJson.error(problems).toString())
        .build();
  }

  private static Response conflict(ConflictException conflict) {
    boolean duplicate = conflict.kind() == ConflictException.Kind.DUPLICATE;
    return Response.status(duplicate ? 409 : 412)
        .type(ApiMedia.JSON)
        .entity(
            ApiErrors.body(
                duplicate ? "DuplicateEntryError" : "PreconditionFailedError",
                conflict.getMessage(),
                conflict.submissionId().toString()))
        .build();
  }

  private static Response http(WebApplicationException http) {
    if (http instanceof NotFoundException && http.getCause() instanceof IllegalArgumentException) {
      // What JAX-RS makes of a query parameter that is not of its type.
      return ApiErrors.response(
          BAD_REQUEST, "BadRequestError", "A parameter of the address is not a number.");
    }
    int status = http.getResponse().getStatus();
    String type =
        switch (status) {
          case 400 -> "BadRequestError";
          case 404 -> "NotFoundError";
          case 405 -> "MethodNotAllowedError";
          case 406 -> "NotAcceptableError";
          case 413 -> "PayloadTooLargeError";
          case 415 -> "UnsupportedMediaTypeError";
          default -> "RequestError";
        };
    String message =
        switch (status) {
          case 404 -> "There is nothing at this address.";
          case 405 -> "This address does not take this method.";
          case 406 -> "The API answers application/json or " + ApiMedia.V1 + ".";
          case 415 ->
              "Send the data as application/json; XML in the program's old form is not taken.";
          default -> http.getMessage();
        };
    Response.ResponseBuilder answer =
        Response.status(status).type(ApiMedia.JSON).entity(ApiErrors.body(type, message));
    if (http.getResponse().getHeaderString("Allow") != null) {
      answer.header("Allow", http.getResponse().getHeaderString("Allow"));
    }
    return answer.build();
  }

  private static boolean databaseIsAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || cause instanceof SQLNonTransientConnectionException
          || cause instanceof jakarta.resource.ResourceException
          || (cause instanceof SQLException sql && connectionState(sql.getSQLState()))) {
        return true;
      }
      if (cause == cause.getCause()) {
        break;
      }
    }
    return false;
  }

  /** SQL states of class 08 (connection) and 57P (the server is shutting down). */
  private static boolean connectionState(String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable failure) {
    Throwable root =
        failure instanceof EJBException ejb && ejb.getCause() != null ? ejb.getCause() : failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }
}
