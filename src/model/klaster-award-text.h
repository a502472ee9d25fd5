/* A decision on an award as a text that is kept for good, with its SHA-256.
 *
 * The text holds all that the decision was made from (criteria, weights, scales, treatments, stages, sites, figures,
 * jurors' scores by number, no names) and what came of it. It is plain ASCII, one line a fact, fields split by tabs;
 * numbers with as many digits as give the same number back (klaster_real_dup_wire()). From the text alone the
 * ranking is made again; the same text gives the same hash on every machine. Pure; any thread.
 */
#pragma once

#include "klaster-award.h"

G_BEGIN_DECLS

/* (transfer full) */
char *klaster_award_to_text (const KlasterAwardSheet *sheet, const KlasterAwardResult *result);
/* 64 hexadecimal digits, lower case. (transfer full) */
char *klaster_award_hash_text (const char *text);
/* The sheet of a text. NULL with KLASTER_INPUT_ERROR when it is not such a text, when HASH (may be NULL) is not
 * its hash, or when the figures of the jury that follow from its scores, or the ranking that follows from its
 * figures and weights, are not those that it holds. */
KlasterAwardSheet *klaster_award_from_text (const char *text, const char *hash, GError **error);

G_END_DECLS
