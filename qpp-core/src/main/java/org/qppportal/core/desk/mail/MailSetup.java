package org.qppportal.core.desk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The settings of mail and what follows from them, for whoever needs them. */
@ApplicationScoped
public class MailSetup {

  private final MailSettings settings = MailSettings.from(System.getenv());
  private final LinkKey keys = new LinkKey(settings.secret());
  private final LeadAddresses leads = LeadAddresses.from(System.getenv(), settings.address());
  private final ReplyAddress addresses = new ReplyAddress(settings.address(), settings.secret());

  /** The settings of this server. */
  @Produces
  public MailSettings settings() {
    return settings;
  }

  /** The keys in the desk's links. */
  @Produces
  public LinkKey keys() {
    return keys;
  }

  /** Whom to tell of late tickets. */
  @Produces
  public LeadAddresses leads() {
    return leads;
  }

  /** The desk's addresses. */
  @Produces
  public ReplyAddress addresses() {
    return addresses;
  }
}
