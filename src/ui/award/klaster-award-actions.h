/* What the officer does with an edition of the award: begin one, load criteria, hand in scores, freeze, open again.
 * Each is one change; the session tells what came of it. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-award-edition.h"
#include "klaster-award-set.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Into EDITION; without one (id NULL) an edition of this year is made for it. */
void klaster_award_load_set (KlasterSession *session,
                             const KlasterAwardEdition *edition,
                             KlasterAwardSet set);
/* Asks first, over PARENT; what cannot be frozen yet is said instead. */
void
klaster_award_ask_freeze (GtkWindow *parent, KlasterSession *session, KlasterAwardEdition *edition);
/* Asks the reason, over PARENT. */
void
klaster_award_ask_reopen (GtkWindow *parent, KlasterSession *session, KlasterAwardEdition *edition);
/* Writes into EDITION whether desa and kelurahan are ranked apart; the window says what came of it. */
void klaster_award_write_lists (KlasterSession *session,
                                const KlasterAwardEdition *edition,
                                gboolean by_kind);
/* The button that hands the scores of a juror in, or opens them again with a reason. (floating) */
GtkWidget *klaster_award_create_hand_in_button (KlasterSession *session,
                                                const KlasterAwardEdition *edition,
                                                guint juror);
/* "open, 35 of 39 scores". (transfer full) */
char *klaster_award_dup_juror_state (const KlasterAwardJuror *juror);
/* Buttons that add to EDITION (none while it is frozen), and one that begins another edition. (floating) */
GtkWidget *klaster_award_create_adds (KlasterSession *session, const KlasterAwardEdition *edition);
/* A juror's line, which opens the record, with the button that hands the scores in or opens them again. (floating) */
GtkWidget *klaster_award_create_juror_row (KlasterSession *session,
                                           const KlasterAwardEdition *edition,
                                           guint juror);

/* How many figures of a frozen edition are others today; its tip says which. (floating) */
GtkWidget *klaster_award_create_corrections_pill (const KlasterAwardEdition *edition);

G_END_DECLS
