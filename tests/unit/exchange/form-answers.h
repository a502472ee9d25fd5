/* Answers to our own XLSForm, made from the reports of a store, as form servers export them (formats.md 4.1,
 * 4.2 and 4.4). The questions come from the form itself. */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *questions; /* FormQuestion, in the order of the form, those of repeats too */
  GPtrArray *roots; /* FormAnswer */
  gboolean nested; /* in Kobo XLSX the products are repeats of the innovations, two deep */
} FormAnswers;

typedef struct
{
  char *name;
  char *group; /* "ekonomi", "inovasi/inovasi_item", or "" */
  char *repeat; /* "inovasi_item", or NULL */
} FormQuestion;

typedef struct
{
  GHashTable *texts; /* name of a question -> answer */
  char *uuid; /* of this version */
  char *root; /* of the first version */
  GPtrArray *repeats; /* FormRepeat */
} FormAnswer;

typedef struct
{
  char *name; /* "inovasi_item" */
  GHashTable *texts;
} FormRepeat;

/* All reports of STORE that were received; the newest of a site has its innovations and products as repeats. */
FormAnswers *form_answers_new (KlasterStore *store);
void form_answers_free (FormAnswers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FormAnswers, form_answers_free)

FormAnswer *form_answers_get (FormAnswers *self, guint index);
void form_answer_set (FormAnswer *self, const char *question, const char *text);
/* A copy under other uuids: another submission. */
FormAnswer *form_answers_add_copy (FormAnswers *self, guint index, const char *uuid);
/* A question that older versions of the form did not have. */
void form_answers_drop_question (FormAnswers *self, const char *name);

/* Files in FOLDER; (transfer full). */
char *form_answers_write_kobo_csv (const FormAnswers *self, const char *folder, gboolean tags);
char *form_answers_write_kobo_xlsx (const FormAnswers *self, const char *folder);
/* PHOTO: name of a photo that is in the bundle, or NULL. */
char *form_answers_write_odk (const FormAnswers *self, const char *folder, const char *photo);

G_END_DECLS
