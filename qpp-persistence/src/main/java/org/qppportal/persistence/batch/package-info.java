/** Files of many clinicians or practices: the job, the file, its rows and what became of them. */
package org.qppportal.persistence.batch;
