/* One cell of the evaluation: its state, evidence and date, to be read and changed. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-evaluation.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_EVALUATION_SIDE (klaster_evaluation_side_get_type ())
G_DECLARE_FINAL_TYPE (KlasterEvaluationSide,
                      klaster_evaluation_side,
                      KLASTER,
                      EVALUATION_SIDE,
                      GtkWidget)

GtkWidget *klaster_evaluation_side_new (KlasterSession *session);
/* A row or column of -1: what is told of all. What was typed and not saved for another cell is dropped; for the same
 * cell it stays. Keeps a reference on EVALUATION. */
void klaster_evaluation_side_show (KlasterEvaluationSide *self,
                                   KlasterEvaluation *evaluation,
                                   int row,
                                   int column);
/* The keyboard goes on to the evidence; nothing where no cell is shown. */
void klaster_evaluation_side_focus (KlasterEvaluationSide *self);
/* What a person would type, and Save; for tests. */
void klaster_evaluation_side_fill (KlasterEvaluationSide *self,
                                   KlasterEvaluationState state,
                                   const char *evidence,
                                   const char *date);
void klaster_evaluation_side_save (KlasterEvaluationSide *self);

G_END_DECLS
