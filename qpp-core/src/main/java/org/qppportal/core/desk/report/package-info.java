/** How the service desk does, in counts by week. */
package org.qppportal.core.desk.report;
