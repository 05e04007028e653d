/** Mail that is to be sent, and which mail was taken. */
package org.qppportal.persistence.mail;
