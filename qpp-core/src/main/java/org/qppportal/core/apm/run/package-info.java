/** The determination of QPs as a job: by year and snapshot, versioned, restartable anywhere. */
package org.qppportal.core.apm.run;
