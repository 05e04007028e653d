package org.qppportal.web.organizations;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.organizations.ClientSecret;
import org.qppportal.core.organizations.CredentialsRefusedException;
import org.qppportal.core.organizations.CredentialsService;
import org.qppportal.core.organizations.CredentialsView;
import org.qppportal.core.submission.Ids;
import org.qppportal.web.access.IdentityProvider;

/**
 * The credentials that a registry's programs sign in with: issue, replace the secret, disable. A
 * secret is shown on the one page that follows, and never again.
 */
@Named("credentialsPage")
@RequestScoped
public class CredentialsPage {

  private static final String SECRET = "org.qppportal.web.organizations.secret";
  private static final String PAGE = "my/credentials";

  @Inject HttpServletRequest request;
  @Inject IdentityProvider identityProvider;
  @EJB CredentialsService service;

  private List<CredentialsView> all;
  private String label;

  /**
   * Reads the credentials of the reader's registry, unless that was done. What a form depends on is
   * asked for before the page's action runs, and has to be there by then.
   */
  public void load() {
    if (all == null) {
      all = service.all();
    }
  }

  /** Issues new ones. */
  public void issue() {
    try {
      show(service.issue(label));
    } catch (CredentialsRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add("label");
    }
  }

  /** Replaces the secret of those that the address names. */
  public void rotate() {
    try {
      show(service.rotate(asked("rotate")));
    } catch (CredentialsRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add();
    }
  }

  /** Disables those that the address names. */
  public void disable() {
    if (service.disable(asked("disable"))) {
      Messages.create("Disabled. The next request with these credentials is refused.")
          .flash()
          .add();
    } else {
      Messages.create(
              "Disabled here: the next request with these credentials is refused. The sign-in"
                  + " service did not answer, so choose Disable again later to finish.")
          .warn()
          .flash()
          .add();
    }
    Faces.redirect(PAGE);
  }

  /** The secret just issued; null when there is none to show. */
  public ClientSecret secret() {
    return Faces.getFlashAttribute(SECRET);
  }

  /** Where programs get their tokens. */
  public String tokenAddress() {
    return identityProvider.tokenUrl();
  }

  /** What is to be changed, and waits for confirmation; null when nothing is. */
  public CredentialsView toRotate() {
    return find("rotate");
  }

  /** What is to be disabled, and waits for confirmation; null when nothing is. */
  public CredentialsView toDisable() {
    return find("disable");
  }

  public List<CredentialsView> all() {
    return all;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  private static void show(ClientSecret secret) {
    Faces.setFlashAttribute(SECRET, secret);
    Faces.redirect(PAGE);
  }

  private UUID asked(String parameter) {
    return Ids.parse(request.getParameter(parameter));
  }

  private CredentialsView find(String parameter) {
    load();
    String id = Objects.toString(request.getParameter(parameter), "");
    return all.stream().filter(one -> one.id().toString().equals(id)).findFirst().orElse(null);
  }
}
