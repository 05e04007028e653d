/** One in twenty closed tickets is read again by somebody who had nothing to do with it. */
package org.qppportal.core.desk.quality;
