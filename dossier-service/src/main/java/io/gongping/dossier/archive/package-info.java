/**
 * The archive of score cards (成绩单): one card for each subject of an assessment, as the committee
 * decided it and the organisation department published it. What is filed is read-only for ever.
 */
@NullMarked
package io.gongping.dossier.archive;

import org.jspecify.annotations.NullMarked;
