msgid ""
msgstr ""
"Project-Id-Version: klaster-desa\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-11-22 00:08+0000\n"
"PO-Revision-Date: 2026-11-21 00:00+0800\n"
"Last-Translator: \n"
"Language-Team: Indonesian\n"
"Language: id\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"

#, c-format
msgid ""
"\n"
"Columns as remembered: %s"
msgstr ""
"\n"
"Kolom seperti yang diingat: %s"

#, c-format
msgid " (target %s)"
msgstr " (target %s)"

msgid " Repair: "
msgstr " Perbaikan: "

msgid " or "
msgstr " atau "

#, c-format
msgid "%d day"
msgid_plural "%d days"
msgstr[0] "%d hari"

msgid "%d day late"
msgid_plural "%d days late"
msgstr[0] "terlambat %d hari"

#, c-format
msgid "%d days (median %d)"
msgstr "%d hari (median %d)"

#. Translators: how many, of how many, indicator, period.
#, c-format
msgid "%d of %u sites that answered say yes to %s in %s."
msgstr "%d dari %u lokus yang menjawab menyatakan ya untuk %s pada %s."

#, c-format
msgid "%d working day"
msgid_plural "%d working days"
msgstr[0] "%d hari kerja"

#, c-format
msgid "%d working day old"
msgid_plural "%d working days old"
msgstr[0] "umur %d hari kerja"

#, c-format
msgid "%d working day over due"
msgid_plural "%d working days over due"
msgstr[0] "lewat %d hari kerja"

#, c-format
msgid "%s %d by dimension"
msgstr "%s %d menurut dimensi"

#. Translators: instrument, year.
#, c-format
msgid "%s %d, mean of the villages"
msgstr "%s %d, rata-rata desa/kelurahan"

#. Translators: line of the journal: kind of record, its name, labels of the fields.
#, c-format
msgid "%s %s: %s changed"
msgstr "%s %s: %s diubah"

#. Translators: a state of a report, then a number of days.
#, c-format
msgid "%s (%d day)"
msgid_plural "%s (%d days)"
msgstr[0] "%s (%d hari)"

#. Translators: label of a column and its unit.
#, c-format
msgid "%s (%s)"
msgstr "%s (%s)"

#, c-format
msgid "%s (%s), every two months"
msgstr "%s (%s), tiap dua bulan"

#, c-format
msgid "%s (%u invitations)"
msgstr "%s (%u undangan)"

#, c-format
msgid "%s (%u of %u programmes)"
msgstr "%s (%u dari %u program)"

#, c-format
msgid "%s (%u open)"
msgstr "%s (%u terbuka)"

#, c-format
msgid "%s (day not fixed)"
msgstr "%s (tanggal belum pasti)"

#, c-format
msgid "%s (desa/kelurahan not chosen yet)"
msgstr "%s (desa/kelurahan belum dipilih)"

#, c-format
msgid "%s (mean of %u of %u programmes)"
msgstr "%s (rata-rata %u dari %u program)"

#, c-format
msgid "%s (removed)"
msgstr "%s (dihapus)"

#. Translators: %s is a kind of record.
#, c-format
msgid "%s added"
msgstr "%s ditambahkan"

#. Translators: a village or kecamatan, and the name of a kawasan.
#, c-format
msgid "%s already belongs to the KPP “%s”, and nothing can belong to two."
msgstr ""
"%s sudah menjadi anggota KPP “%s”, dan tidak boleh menjadi anggota dua KPP."

#. Translators: a kabupaten and a year.
#, c-format
msgid ""
"%s already has a site of %s. Mark that one as replaced or stopped first."
msgstr ""
"%s sudah mempunyai lokus tahun %s. Tandai dahulu lokus itu sebagai diganti "
"atau dihentikan."

#. Translators: %s is a kind of record.
#, c-format
msgid "%s changed"
msgstr "%s diubah"

#. Translators: indicator, former answer, new answer, period.
#, c-format
msgid "%s changed from %s to %s in %s"
msgstr "%s berubah dari %s menjadi %s pada %s"

#. Translators: a village with its kabupaten, and another kabupaten.
#, c-format
msgid "%s does not lie in %s."
msgstr "%s tidak terletak di %s."

msgid "%s does not report in %s."
msgstr "%s tidak melapor pada %s."

#, c-format
msgid ""
"%s does not report in %s. Check the period, or the status and the periods of "
"the site."
msgstr ""
"%s tidak melapor pada %s. Periksa periodenya, atau status dan masa lapor "
"lokus itu."

#, c-format
msgid "%s fell from %s to %s in %s"
msgstr "%s turun dari %s menjadi %s pada %s"

msgid "%s filled"
msgstr "%s terisi"

#, c-format
msgid "%s ha"
msgstr "%s ha"

#, c-format
msgid "%s has no dimensions of Indeks Desa to draw."
msgstr "%s tidak mempunyai dimensi Indeks Desa untuk digambar."

#, c-format
msgid "%s has no field %s."
msgstr "%s tidak mempunyai isian %s."

#. Translators: village, status class, instrument, year, score.
#, c-format
msgid "%s is %s (%s %d, score %s)."
msgstr "%s berstatus %s (%s %d, skor %s)."

#. Translators: village, status class, instrument, year.
#, c-format
msgid "%s is %s (%s, %d)."
msgstr "%s berstatus %s (%s, tahun %d)."

#, c-format
msgid ""
"%s is a desa, and Permendagri 81/2015 measures kelurahan here. Choose Indeks "
"Desa or IDM."
msgstr ""
"%s adalah desa, sedangkan Permendagri 81/2015 di sini dipakai untuk "
"kelurahan. Pilih Indeks Desa atau IDM."

#, c-format
msgid ""
"%s is a kelurahan, and a kelurahan has neither Indeks Desa nor IDM. Choose "
"Permendagri 81/2015."
msgstr ""
"%s adalah kelurahan, dan kelurahan tidak memiliki Indeks Desa maupun IDM. "
"Pilih Permendagri 81/2015."

#, c-format
msgid ""
"%s is a kelurahan, but the site of %s is meant to be a desa. Is it right all "
"the same?"
msgstr ""
"%s adalah kelurahan, padahal lokus %s seharusnya desa. Apakah tetap benar?"

#. Translators: kawasan, stage, what blocks it.
#, c-format
msgid "%s is at stage %s, held up by: %s."
msgstr "%s berada pada tahap %s dan terhambat oleh: %s."

#, c-format
msgid "%s is at stage %s, since %u day."
msgid_plural "%s is at stage %s, since %u days."
msgstr[0] "%s berada pada tahap %s, sudah %u hari."

#. Translators: kawasan, stage.
#, c-format
msgid "%s is at stage %s."
msgstr "%s berada pada tahap %s."

#, c-format
msgid "%s is first for %s among %u sites with %s."
msgstr "%s menempati peringkat pertama untuk %s di antara %u lokus dengan %s."

#, c-format
msgid ""
"%s is no Kemendagri code; as a BPS code it would lie in kecamatan %s. Use "
"the Kemendagri code or choose the village by name."
msgstr ""
"%s bukan kode Kemendagri; sebagai kode BPS letaknya di kecamatan %s. Pakai "
"kode Kemendagri atau pilih desa menurut namanya."

msgid ""
"%s is no kabupaten or kota of Kalimantan Selatan; give its code, such as "
"63.01."
msgstr ""
"%s bukan kabupaten atau kota di Kalimantan Selatan; tuliskan kodenya, "
"misalnya 63.01."

#, c-format
msgid "%s is no year; write for example --year 2026."
msgstr "%s bukan tahun; tulis misalnya --year 2026."

#, c-format
msgid "%s is not a size like 1200x800 (100 to 20000)."
msgstr "%s bukan ukuran seperti 1200x800 (100 sampai 20000)."

#, c-format
msgid "%s is there already; nothing was changed."
msgstr "%s sudah ada; tidak ada yang diubah."

#, c-format
msgid "%s of %s"
msgstr "%s tanggal %s"

#. Translators: kind of right or permit, then what it is for.
#, c-format
msgid "%s of %s expires"
msgstr "Masa berlaku %s untuk %s berakhir"

#. Translators: how many records are shown of how many.
#, c-format
msgid "%s of %s records"
msgstr "%s dari %s catatan"

#. Translators: "3 programmes", "2 OPD", an amount, then how many of how many programmes.
#, c-format
msgid "%s of %s with a budget of %s (known for %u of %u)."
msgstr "%s dari %s dengan anggaran %s (diketahui untuk %u dari %u)."

#. Translators: "3 programmes", "2 OPD", an amount.
#, c-format
msgid "%s of %s with a budget of %s."
msgstr "%s dari %s dengan anggaran %s."

#. Translators: "3 programmes", "2 OPD".
#, c-format
msgid "%s of %s; no budget is entered."
msgstr "%s dari %s; anggarannya belum diisi."

#, c-format
msgid "%s or more"
msgstr "%s atau lebih"

#. Translators: %s is a number.
#, c-format
msgid "%s record"
msgid_plural "%s records"
msgstr[0] "%s catatan"

#. Translators: %s is a kind of record.
#, c-format
msgid "%s removed"
msgstr "%s dihapus"

#. Translators: indicator, former figure, new figure, period.
#, c-format
msgid "%s rose from %s to %s in %s"
msgstr "%s naik dari %s menjadi %s pada %s"

#, c-format
msgid "%s row"
msgid_plural "%s rows"
msgstr[0] "%s baris"

#, c-format
msgid "%s rows or more"
msgstr "%s baris atau lebih"

#, c-format
msgid "%s rows say what is stored already. Nothing is written for them."
msgstr ""
"%s baris sama dengan yang sudah tersimpan. Tidak ada yang ditulis untuk "
"baris itu."

#, c-format
msgid "%s rows were left out and are not written."
msgstr "%s baris ditinggalkan dan tidak disimpan."

#, c-format
msgid "%s share the first place for %s among %u sites with %s."
msgstr "%s berbagi peringkat pertama untuk %s di antara %u lokus dengan %s."

#, c-format
msgid "%s spent"
msgstr "%s terserap"

#. Translators: indicator, figure, period.
#, c-format
msgid "%s stayed at %s in %s"
msgstr "%s tetap %s pada %s"

#, c-format
msgid "%s thing is mended and not checked yet."
msgid_plural "%s things are mended and not checked yet."
msgstr[0] "%s perbaikan belum diperiksa."

#, c-format
msgid "%s times the last figure (%s): a zero too many, another unit?"
msgstr "%s kali angka terakhir (%s): kelebihan nol, satuan lain?"

#, c-format
msgid "%s to %s"
msgstr "%s sampai %s"

#. Translators: limits of a class on the map, and how many places are in it.
#, c-format
msgid "%s to %s (%u)"
msgstr "%s sampai %s (%u)"

#, c-format
msgid "%s yes"
msgstr "%s ya"

#, c-format
msgid "%s · %s"
msgstr "%s · %s"

#, c-format
msgid "%s, %d day after the due day"
msgid_plural "%s, %d days after the due day"
msgstr[0] "%s, %d hari setelah batas waktu"

#. Translators: title of a dataset, year, level such as "kecamatan".
#, c-format
msgid "%s, %d, mean of the %s"
msgstr "%s, %d, rata-rata %s"

#, c-format
msgid "%s, %s: %s"
msgstr "%s, %s: %s"

#, c-format
msgid "%s, %s: targets moved by %u days"
msgstr "%s, %s: target digeser %u hari"

#, c-format
msgid "%s, %u item"
msgid_plural "%s, %u items"
msgstr[0] "%s, %u agenda"

#, c-format
msgid "%s, %u of %u figures"
msgstr "%s, %u dari %u angka"

#. Translators: the sentence so far, then the target.
#, c-format
msgid "%s, above the target of %s."
msgstr "%s, di atas target %s."

#, c-format
msgid "%s, below the target of %s."
msgstr "%s, di bawah target %s."

#, c-format
msgid "%s, due on %s. %s"
msgstr "%s, batas waktu %s. %s"

#, c-format
msgid "%s, every two months"
msgstr "%s, tiap dua bulan"

#. Translators: %s is the sentence so far.
#, c-format
msgid "%s, exactly the target."
msgstr "%s, tepat pada target."

#, c-format
msgid "%s, row %u: %s"
msgstr "%s, baris %u: %s"

#, c-format
msgid "%s, set for this period"
msgstr "%s, khusus periode ini"

#, c-format
msgid "%s, sheet “%s”"
msgstr "%s, lembar “%s”"

#, c-format
msgid "%s, sheet “%s”, row %u"
msgstr "%s, lembar “%s”, baris %u"

#, c-format
msgid "%s, sheet “%s”: %s"
msgstr "%s, lembar “%s”: %s"

#, c-format
msgid ""
"%s, sheet “%s”: there are more repeated answers than any honest form has."
msgstr ""
"%s, lembar “%s”: jawaban berulang lebih banyak daripada yang wajar untuk "
"sebuah formulir."

#, c-format
msgid "%s, since %d day"
msgid_plural "%s, since %d days"
msgstr[0] "%s, sejak %d hari"

#. Translators: first %s is the label of a field, second a sentence on what is wrong.
#, c-format
msgid "%s: %s"
msgstr "%s: %s"

#, c-format
msgid "%s: %s %s"
msgstr "%s: %s %s"

#, c-format
msgid "%s: %s from %s to %s"
msgstr "%s: %s dari %s menjadi %s"

#. Translators: indicator, figure, period.
#, c-format
msgid "%s: %s in %s"
msgstr "%s: %s pada %s"

#, c-format
msgid "%s: %s is a region of another level than is meant here."
msgstr ""
"%s: %s adalah wilayah dengan tingkat yang berbeda dari yang dimaksud di sini."

#. Translators: label of a field, value before, value after.
#, c-format
msgid "%s: %s → %s"
msgstr "%s: %s → %s"

#, c-format
msgid "%s: %u figures cleared"
msgstr "%s: %u angka dikosongkan"

#, c-format
msgid "%s: %u figures filled down"
msgstr "%s: %u angka diisi ke bawah"

#, c-format
msgid "%s: %u figures pasted"
msgstr "%s: %u angka ditempel"

#, c-format
msgid "%s: %u of %u reports are complete."
msgstr "%s: %u dari %u laporan lengkap."

msgid "%s: %u of %u reports that were due are complete."
msgstr "%s: %u dari %u laporan yang sudah jatuh tempo telah lengkap."

#, c-format
msgid "%s: %u of %u site has to be reminded."
msgid_plural "%s: %u of %u sites have to be reminded."
msgstr[0] "%s: %u dari %u lokus perlu diingatkan."

#, c-format
msgid "%s: %u report approved"
msgid_plural "%s: %u reports approved"
msgstr[0] "%s: %u laporan disetujui"

#, c-format
msgid "%s: TKPKP invited"
msgstr "%s: TKPKP diundang"

#, c-format
msgid "%s: accepted is: %s."
msgstr "%s: nilai yang diterima: %s."

#. Translators: a filter that is not set; %s is the label of a field.
#, c-format
msgid "%s: all"
msgstr "%s: semua"

#, c-format
msgid "%s: all the others came"
msgstr "%s: yang lain hadir semua"

#, c-format
msgid "%s: decision written down"
msgstr "%s: keputusan dicatat"

#. Translators: line of the journal; %s is an item of the agenda.
#, c-format
msgid "%s: done"
msgstr "%s: selesai"

#, c-format
msgid "%s: linked to a need"
msgstr "%s: ditautkan ke kebutuhan"

#, c-format
msgid "%s: more than one record begins with %s. Write more of the id."
msgstr "%s: lebih dari satu catatan berawalan %s. Tulis id lebih panjang."

#. Translators: line of the journal; %s is a kind of record.
#, c-format
msgid "%s: new record"
msgstr "%s: catatan baru"

#, c-format
msgid "%s: no longer linked to a need"
msgstr "%s: tautan ke kebutuhan dilepas"

#, c-format
msgid "%s: nobody has to be reminded."
msgstr "%s: tidak ada yang perlu diingatkan."

#. Translators: line of the journal; %s is a kind of record.
#, c-format
msgid "%s: record removed"
msgstr "%s: catatan dihapus"

#, c-format
msgid "%s: remark on %s"
msgstr "%s: keterangan pada %s"

#, c-format
msgid "%s: request %u"
msgstr "%s: permintaan %u"

#, c-format
msgid "%s: target %s"
msgstr "%s: target %s"

#. Translators: indicator, mean, how many, of how many sites.
#, c-format
msgid "%s: the mean is %s (%u of %u sites)."
msgstr "%s: rata-rata %s (%u dari %u lokus)."

#. Translators: a field and a region code.
#, c-format
msgid "%s: the official list has no region with the code %s."
msgstr "%s: daftar resmi tidak memuat wilayah dengan kode %s."

#, c-format
msgid "%s: there is no record %s."
msgstr "%s: tidak ada catatan %s."

#, c-format
msgid "%s: village not chosen yet"
msgstr "%s: desa/kelurahan belum dipilih"

#. Translators: a kind of record and a field of it.
#, c-format
msgid "%s: “%s” refers to a record that does not exist."
msgstr "%s: “%s” merujuk ke catatan yang tidak ada."

msgid "%s; returned: %s"
msgstr "%s; dikembalikan: %s"

#, c-format
msgid "%u OPD"
msgid_plural "%u OPD"
msgstr[0] "%u OPD"

#, c-format
msgid "%u OPD never came, among them %s."
msgstr "%u OPD tidak pernah hadir, di antaranya %s."

#, c-format
msgid "%u OPD · %u kawasan"
msgstr "%u OPD · %u kawasan"

#, c-format
msgid "%u OPD · %u meetings"
msgstr "%u OPD · %u rapat"

#, c-format
msgid "%u applied"
msgstr "%u diterapkan"

msgid "%u are blocked"
msgstr "%u terhambat"

#, c-format
msgid "%u assistance is planned or running."
msgid_plural "%u are planned or running."
msgstr[0] "%u pendampingan direncanakan atau berjalan."

#, c-format
msgid "%u assistance to this site is planned or running."
msgid_plural "%u assistances to this site are planned or running."
msgstr[0] "%u pendampingan lokus ini direncanakan atau berjalan."

#, c-format
msgid "%u branded"
msgstr "%u bermerek"

#, c-format
msgid "%u cell that is locked or not asked was passed over."
msgid_plural "%u cells that are locked or not asked were passed over."
msgstr[0] "%u sel yang terkunci atau tidak diminta dilewati."

#, c-format
msgid "%u cell was refused; its text stands in red with the reason."
msgid_plural ""
"%u cells were refused; their texts stand in red with the reasons."
msgstr[0] "%u sel ditolak; teksnya tetap di sel, merah, dengan alasannya."

#, c-format
msgid "%u column is passed over."
msgid_plural "%u columns are passed over."
msgstr[0] "%u kolom dilewati."

#, c-format
msgid "%u complete report is approved and locked. %s"
msgid_plural "%u complete reports are approved and locked. %s"
msgstr[0] "%u laporan lengkap akan disetujui dan dikunci. %s"

#. Translators: number of reports, period.
#, c-format
msgid "%u complete report, as many as in %s."
msgid_plural "%u complete reports, as many as in %s."
msgstr[0] "%u laporan lengkap, sama dengan %s."

#, c-format
msgid "%u complete report, fewer than in %s (%u)."
msgid_plural "%u complete reports, fewer than in %s (%u)."
msgstr[0] "%u laporan lengkap, lebih sedikit daripada %s (%u)."

#. Translators: number of reports, period, number of reports then.
#, c-format
msgid "%u complete report, more than in %s (%u)."
msgid_plural "%u complete reports, more than in %s (%u)."
msgstr[0] "%u laporan lengkap, lebih banyak daripada %s (%u)."

#, c-format
msgid "%u day ago"
msgid_plural "%u days ago"
msgstr[0] "%u hari yang lalu"

#, c-format
msgid "%u decision"
msgid_plural "%u decisions"
msgstr[0] "%u keputusan"

#, c-format
msgid "%u earlier stage is not recorded."
msgid_plural "%u earlier stages are not recorded."
msgstr[0] "%u tahap sebelumnya belum dicatat."

#, c-format
msgid "%u figure of this report needs a second look."
msgid_plural "%u figures of this report need a second look."
msgstr[0] "%u angka laporan ini perlu dicermati."

#, c-format
msgid "%u file is saved in %s"
msgid_plural "%u files are saved in %s"
msgstr[0] "%u berkas disimpan di %s"

#, c-format
msgid "%u follow-up is open."
msgid_plural "%u follow-ups are open."
msgstr[0] "%u tindak lanjut belum selesai."

#, c-format
msgid "%u granted"
msgstr "%u diberikan"

#, c-format
msgid "%u has not reported"
msgid_plural "%u have not reported"
msgstr[0] "%u belum melapor"

msgid "%u have no closed stage"
msgstr "%u belum menutup satu tahap pun"

msgid "%u have something overdue"
msgstr "%u memiliki yang lewat waktu"

#, c-format
msgid "%u innovation"
msgid_plural "%u innovations"
msgstr[0] "%u inovasi"

#, c-format
msgid "%u intellectual property right"
msgid_plural "%u intellectual property rights"
msgstr[0] "%u kekayaan intelektual"

#, c-format
msgid "%u invited"
msgstr "%u diundang"

#, c-format
msgid "%u is ahead"
msgid_plural "%u are ahead"
msgstr[0] "%u akan datang"

#, c-format
msgid "%u is done."
msgid_plural "%u are done."
msgstr[0] "%u sudah selesai."

#, c-format
msgid "%u is excused"
msgid_plural "%u are excused"
msgstr[0] "%u dikecualikan"

#, c-format
msgid "%u is invited."
msgid_plural "%u are invited."
msgstr[0] "%u diundang."

#, c-format
msgid "%u is not due yet"
msgid_plural "%u are not due yet"
msgstr[0] "%u belum jatuh tempo"

#. Translators: a part of a list of counts of dates.
#, c-format
msgid "%u is overdue"
msgid_plural "%u are overdue"
msgstr[0] "%u lewat batas"

#, c-format
msgid "%u is overdue."
msgid_plural "%u are overdue."
msgstr[0] "%u di antaranya lewat batas."

#, c-format
msgid "%u is today"
msgid_plural "%u are today"
msgstr[0] "%u hari ini"

#, c-format
msgid "%u kawasan"
msgstr "%u kawasan"

#, c-format
msgid "%u kawasan is held up."
msgid_plural "%u kawasan are held up."
msgstr[0] "%u kawasan terhambat."

#, c-format
msgid "%u late"
msgstr "%u terlambat"

#, c-format
msgid "%u meeting is entered."
msgid_plural "%u meetings are entered."
msgstr[0] "%u rapat tercatat."

#, c-format
msgid "%u member is not confirmed."
msgid_plural "%u members are not confirmed."
msgstr[0] "%u anggota belum dikonfirmasi."

#, c-format
msgid "%u more"
msgstr "%u lagi"

#, c-format
msgid "%u more record"
msgid_plural "%u more records"
msgstr[0] "%u catatan lain"

#, c-format
msgid "%u more: choose a cell of the matrix to see them."
msgstr "%u program lagi: pilih satu sel matriks untuk melihatnya."

#, c-format
msgid "%u need, answered"
msgid_plural "%u needs, all answered"
msgstr[0] "%u kebutuhan terjawab"

#, c-format
msgid "%u needs have no programme yet."
msgstr "%u kebutuhan belum dijawab program."

#, c-format
msgid "%u needs unanswered"
msgstr "%u kebutuhan belum terjawab"

#. Translators: complete reports of those that were due.
#. Translators: how many of how many, "7 of 9".
#, c-format
msgid "%u of %u"
msgstr "%u dari %u"

#, c-format
msgid "%u of %u came"
msgstr "%u dari %u hadir"

#, c-format
msgid "%u of %u documents"
msgstr "%u dari %u dokumen"

#, c-format
msgid "%u of %u follow-ups"
msgstr "%u dari %u tindak lanjut"

#, c-format
msgid "%u of %u invited came."
msgstr "%u dari %u undangan hadir."

#, c-format
msgid "%u of %u kawasan"
msgstr "%u dari %u kawasan"

#. Translators: how many, of how many.
#, c-format
msgid "%u of %u report that was due is complete."
msgid_plural "%u of %u reports that were due are complete."
msgstr[0] "%u dari %u laporan yang sudah jatuh tempo telah lengkap."

msgid "%u of %u reports of %s are approved."
msgstr "%u dari %u laporan %s sudah disetujui."

#. Translators: how many, of how many, indicator, period, mean.
#, c-format
msgid "%u of %u site has a figure for %s in %s; the mean is %s."
msgid_plural "%u of %u sites have a figure for %s in %s; the mean is %s."
msgstr[0] "%u dari %u lokus memiliki angka untuk %s pada %s; rata-ratanya %s."

#. Translators: how many, of how many.
#, c-format
msgid "%u of %u site has not reported yet"
msgid_plural "%u of %u sites have not reported yet"
msgstr[0] "%u dari %u lokus belum melapor"

#, c-format
msgid "%u of %u site is filled in."
msgid_plural "%u of %u sites are filled in."
msgstr[0] "%u dari %u lokus sudah diisi."

#, c-format
msgid "%u of %u sites have their village; the others cannot report yet."
msgstr "%u dari %u lokus sudah dipilih desanya; yang lain belum dapat melapor."

#. Translators: number of sites, of how many, figure, indicator.
#, c-format
msgid "%u of %u sites share the first place with %s for %s."
msgstr "%u dari %u lokus berbagi peringkat pertama dengan %s untuk %s."

#, c-format
msgid "%u of the past has neither decision nor follow-up."
msgid_plural "%u of the past have neither decision nor follow-up."
msgstr[0] "%u rapat yang lalu belum punya keputusan atau tindak lanjut."

#, c-format
msgid "%u only in part"
msgstr "%u melapor sebagian"

#, c-format
msgid "%u open"
msgstr "%u terbuka"

#. Translators: end of a list of fields.
#, c-format
msgid "%u other field"
msgid_plural "%u other fields"
msgstr[0] "%u isian lain"

#, c-format
msgid "%u outline encloses nothing and was left out."
msgid_plural "%u outlines enclose nothing and were left out."
msgstr[0] "%u garis batas tidak melingkupi apa pun dan tidak dipakai."

#, c-format
msgid "%u outline was not closed and was closed."
msgid_plural "%u outlines were not closed and were closed."
msgstr[0] "%u garis batas tidak tertutup dan sudah ditutup."

#, c-format
msgid "%u overdue"
msgstr "%u lewat waktu"

#, c-format
msgid "%u permit or certificate"
msgid_plural "%u permits or certificates"
msgstr[0] "%u izin atau sertifikat"

#, c-format
msgid "%u product"
msgid_plural "%u products"
msgstr[0] "%u produk"

#, c-format
msgid "%u programme"
msgid_plural "%u programmes"
msgstr[0] "%u program"

#, c-format
msgid "%u programmes of %u out of %u OPD."
msgstr "%u program dari %u di antara %u OPD."

#, c-format
msgid ""
"%u records “%s” in the store would fit. Export them first and import the "
"file with their ids."
msgstr ""
"%u catatan “%s” yang tersimpan cocok dengan baris ini. Ekspor dulu catatan "
"itu, lalu impor berkasnya beserta id."

#, c-format
msgid "%u report for %s has not come in: enter or import it."
msgid_plural "%u reports for %s have not come in: enter or import them."
msgstr[0] "%u laporan %s belum masuk: isi atau impor"

#, c-format
msgid "%u report for %s is not complete: ask the enumerator."
msgid_plural "%u reports for %s are not complete: ask the enumerators."
msgstr[0] "%u laporan %s belum lengkap: tanyakan kepada enumerator"

#. Translators: number of reports, period.
#, c-format
msgid "%u report has not come in, the newest of %s."
msgid_plural "%u reports have not come in, the newest of %s."
msgstr[0] "%u laporan belum masuk, yang terbaru %s."

#, c-format
msgid "%u report is asked for."
msgid_plural "%u reports are asked for."
msgstr[0] "%u laporan ditagih."

msgid "%u report of %s is approved, the last on %s."
msgid_plural "All %u reports of %s are approved, the last on %s."
msgstr[0] "Seluruh %u laporan %s sudah disetujui, terakhir pada %s."

#, c-format
msgid "%u report was returned to be corrected."
msgid_plural "%u reports were returned to be corrected."
msgstr[0] "%u laporan dikembalikan untuk diperbaiki."

#. Translators: these are the parts of the list in "Of 13 sites, 10 reported on time, 2 late,
#. * and 1 has not reported."
#, c-format
msgid "%u reported on time"
msgstr "%u melapor tepat waktu"

#, c-format
msgid "%u sent an empty report"
msgid_plural "%u sent empty reports"
msgstr[0] "%u mengirim laporan kosong"

#, c-format
msgid "%u site has no figure."
msgid_plural "%u sites have no figure."
msgstr[0] "%u lokus belum memiliki angka."

#, c-format
msgid "%u site is not filled in: choose its village."
msgid_plural "%u sites are not filled in: choose their villages."
msgstr[0] "%u lokus belum diisi: pilih desanya"

#. Translators: a number of sites and a period.
#, c-format
msgid "%u sites · %s"
msgstr "%u lokus · %s"

#, c-format
msgid "%u teams; %u OPD and %u meetings with a list of those invited."
msgstr "%u tim; %u OPD dan %u rapat yang punya daftar undangan."

#, c-format
msgid "%u village is not chosen yet; its mark stands at the capital."
msgid_plural ""
"%u villages are not chosen yet; their marks stand at the capitals."
msgstr[0] "%u desa/kelurahan belum dipilih; tandanya berada di ibu kota."

msgid "(name of the signatory from the settings)"
msgstr "(nama penanda tangan dari pengaturan)"

msgid "* not confirmed"
msgstr "* belum dipastikan"

#, c-format
msgid ", column %s"
msgstr ", kolom %s"

#, c-format
msgid ", column “%s”"
msgstr ", kolom “%s”"

#, c-format
msgid ", row %u"
msgstr ", baris %u"

#, c-format
msgid ", sheet “%s”"
msgstr ", lembar “%s”"

#, c-format
msgid ", value “%.80s”"
msgstr ", nilai “%.80s”"

msgid "1a. Potential, neighbouring villages and theme"
msgstr "1a. Potensi, desa sekitar, dan tema"

msgid "1b. Proposal"
msgstr "1b. Usulan"

msgid "1c. Musyawarah and agreement of the villages"
msgstr "1c. Musyawarah dan kesepakatan desa"

msgid "2a. TKPKP of the kabupaten formed"
msgstr "2a. TKPKP kabupaten dibentuk"

msgid "2b. Kawasan designated"
msgstr "2b. Kawasan ditetapkan"

msgid "2c. RPKP adopted"
msgstr "2c. RPKP ditetapkan"

msgid "2d. Expose of the RPKP to the ministries"
msgstr "2d. Ekspose RPKP ke kementerian"

msgid "3a. BUM Desa Bersama registered"
msgstr "3a. BUM Desa Bersama terdaftar"

msgid "3b. Programmes carried out"
msgstr "3b. Program dilaksanakan"

msgid "4. Reporting and IPKP"
msgstr "4. Pelaporan dan IPKP"

#, c-format
msgid "; %s of the targets realised"
msgstr "; realisasi %s dari target"

#, c-format
msgid "; budget %s"
msgstr "; anggaran %s"

#, c-format
msgid "A %s-th part of the last figure (%s): a zero missing, another unit?"
msgstr "Seper-%s dari angka terakhir (%s): kurang nol, satuan lain?"

msgid "A change was done again"
msgstr "Perubahan diulangi"

msgid "A change was taken back"
msgstr "Perubahan diurungkan"

msgid ""
"A decision needs its meeting: choose the meeting at which this was decided."
msgstr "Keputusan memerlukan rapatnya: pilih rapat tempat hal ini diputuskan."

msgid "A formula: it is read as text and not computed."
msgstr "Rumus: dibaca sebagai teks dan tidak dihitung."

msgid "A kelurahan has no Indeks Desa. Choose a site that is a desa."
msgstr "Kelurahan tidak memiliki Indeks Desa. Pilih lokus yang berupa desa."

msgid "A period whose reports are due on another day than the setting says."
msgstr ""
"Periode yang laporannya berbatas waktu lain daripada yang ditetapkan dalam "
"pengaturan."

msgid "A programme answers this need"
msgstr "Ada program yang menjawab kebutuhan ini"

msgid "A programme can only answer a need of the kawasan that it is for."
msgstr "Program hanya dapat menjawab kebutuhan kawasan yang ditujunya."

#. Translators: two names of tables.
#, c-format
msgid ""
"A record in “%s” refers to one in “%s” that does not exist. Restore the "
"store from a backup."
msgstr ""
"Sebuah catatan dalam “%s” merujuk ke catatan dalam “%s” yang tidak ada. "
"Pulihkan penyimpanan dari cadangan."

#. Translators: a table and an id.
#, c-format
msgid ""
"A record was altered outside of the program and does not agree with the "
"journal: %s. Compare with a backup."
msgstr ""
"Sebuah catatan diubah di luar program dan tidak sesuai dengan jurnal: %s. "
"Bandingkan dengan cadangan."

msgid "A report that is returned needs a reason: say what is to be corrected."
msgstr ""
"Laporan yang dikembalikan memerlukan alasan: sebutkan apa yang harus "
"diperbaiki."

msgid "A site that need not report in a period, with the reason."
msgstr "Lokus yang tidak perlu melapor pada suatu periode, dengan alasannya."

msgid "A stage can only wait for a stage of the same kawasan."
msgstr "Suatu tahap hanya dapat menunggu tahap dari kawasan yang sama."

msgid "A stage closes only with its document"
msgstr "Tahap hanya ditutup dengan dokumennya"

msgid ""
"A stage closes only with its document: write the document number, or leave "
"the day of completion empty."
msgstr ""
"Tahap hanya dapat ditutup dengan dokumennya: isi nomor dokumen, atau "
"kosongkan tanggal selesai."

#, c-format
msgid "A value is missing behind %s."
msgstr "Nilai di belakang %s tidak ada."

#, c-format
msgid ""
"A whole number from 0 to %d. A single period gets another due day in the "
"radar of reports."
msgstr ""
"Bilangan bulat dari 0 sampai %d. Batas waktu lain untuk satu periode "
"ditetapkan di radar laporan."

msgid "A workbook for each site, for enumerators without the app."
msgstr "Satu buku kerja untuk tiap lokus, bagi enumerator tanpa aplikasi."

msgid "A4 (210 × 297 mm)"
msgstr "A4 (210 × 297 mm)"

msgid "APBD kabupaten"
msgstr "APBD kabupaten"

msgid "APBD provinsi"
msgstr "APBD provinsi"

msgid "APBDes"
msgstr "APBDes"

msgid "APBN"
msgstr "APBN"

msgid "Abbreviation"
msgstr "Singkatan"

msgid "About"
msgstr "Tentang"

msgid "About Klaster Desa"
msgstr "Tentang Klaster Desa"

msgid "About this report"
msgstr "Tentang laporan ini"

msgid "Absent"
msgstr "Tidak hadir"

msgid "Accepted"
msgstr "Diterima"

msgid "Accessibility (DA)"
msgstr "Aksesibilitas (DA)"

msgid "Active"
msgstr "Aktif"

msgid "Active from"
msgstr "Aktif sejak"

msgid "Active to"
msgstr "Aktif sampai"

msgid "Add"
msgstr "Tambah"

msgid "Add a day off…"
msgstr "Tambah hari libur…"

msgid "Add a follow-up"
msgstr "Tambah tindak lanjut"

msgid "Add a member"
msgstr "Tambah anggota"

msgid "Add a member of the team"
msgstr "Tambah anggota tim"

msgid "Add a need"
msgstr "Tambah kebutuhan"

msgid "Add a product"
msgstr "Tambah produk"

msgid "Add a programme"
msgstr "Tambah program"

msgid "Add a record"
msgstr "Tambah catatan"

msgid "Add a report"
msgstr "Tambah laporan"

msgid "Add a site"
msgstr "Tambah lokus"

msgid "Add a team"
msgstr "Tambah tim"

msgid "Add an OPD"
msgstr "Tambah OPD"

msgid "Add an assistance"
msgstr "Tambah pendampingan"

msgid "Add an indicator"
msgstr "Tambah indikator"

msgid "Add an innovation"
msgstr "Tambah inovasi"

msgid "Address of the office"
msgstr "Alamat kantor"

msgid "Age"
msgstr "Umur"

msgid "Agencies, universities and businesses that help the sites."
msgstr "Instansi, perguruan tinggi, dan usaha yang membantu lokus."

msgid "Agenda"
msgstr "Agenda"

msgid "Agenda item"
msgstr "Butir agenda"

msgid "Agreed at"
msgstr "Disepakati pada"

msgid "Ahead"
msgstr "Akan datang"

msgid "All"
msgstr "Semua"

#, c-format
msgid "All %u follow-ups are done."
msgstr "Semua %u tindak lanjut sudah selesai."

#, c-format
msgid "All %u sites reported on time."
msgstr "Semua %u lokus melapor tepat waktu."

#. Translators: number of sites, indicator, figure.
#, c-format
msgid "All %u sites with a figure for %s have the same: %s."
msgstr ""
"Semua %u lokus yang memiliki angka untuk %s mencatat nilai yang sama: %s."

msgid "All OPD"
msgstr "Semua OPD"

msgid "All OPD of the TKPKP are invited already"
msgstr "Semua OPD TKPKP sudah ada dalam undangan"

msgid "All fields, files and history…"
msgstr "Semua isian, berkas, dan riwayat…"

msgid "All kabupaten"
msgstr "Semua kabupaten"

msgid "All kawasan"
msgstr "Semua kawasan"

msgid "All kinds"
msgstr "Semua jenis"

msgid "All meetings"
msgstr "Semua rapat"

msgid "All of this kind"
msgstr "Semua catatan jenis ini"

msgid "All programmes"
msgstr "Semua program"

msgid "All sites"
msgstr "Semua lokus"

msgid "All sites side by side"
msgstr "Semua lokus berdampingan"

#. Translators: %s is a kawasan.
#, c-format
msgid "All stages of %s are done."
msgstr "Semua tahap %s sudah selesai."

msgid "All states"
msgstr "Semua keadaan"

msgid "All steps done"
msgstr "Semua langkah selesai"

msgid "All teams"
msgstr "Semua tim"

msgid "All the others came"
msgstr "Yang lain hadir semua"

msgid "All years"
msgstr "Semua tahun"

msgid "Allow…"
msgstr "Izinkan…"

msgid "Also agreed here, in other words:"
msgstr "Juga disepakati di sini, dengan kata lain:"

msgid ""
"An assistance needs a place: choose the site or the kawasan that it is for."
msgstr ""
"Pendampingan memerlukan tempat: pilih lokus atau kawasan yang didampingi."

#, c-format
msgid "And %u more."
msgid_plural "And %u more."
msgstr[0] "Dan %u lagi."

msgid "Announced"
msgstr "Diumumkan"

msgid "Another file with invented names; it never mixes with yours."
msgstr ""
"Berkas lain dengan nama-nama rekaan; tidak pernah bercampur dengan data Anda."

msgid "Another person"
msgstr "Orang lain"

msgid "Answer"
msgstr "Jawaban"

msgid "Answered by"
msgstr "Dijawab oleh"

msgid "Answers to the form of this program"
msgstr "Jawaban formulir program ini"

msgid "Appearance"
msgstr "Tampilan"

msgid "Application date"
msgstr "Tanggal permohonan"

msgid "Application number"
msgstr "Nomor permohonan"

msgid "Applied"
msgstr "Penerapan"

msgid "Applies to"
msgstr "Berlaku untuk"

msgid "Approve"
msgstr "Setujui"

#, c-format
msgid "Approve the period %s?"
msgstr "Setujui periode %s?"

msgid "Approve the period…"
msgstr "Setujui periode…"

msgid "Approved"
msgstr "Disetujui"

msgid "Approved and locked on %s by %s. Reopen it to change anything."
msgstr ""
"Disetujui dan dikunci pada %s oleh %s. Buka kembali untuk mengubah isinya."

msgid "Approved and locked on %s. Reopen it to change anything."
msgstr "Disetujui dan dikunci pada %s. Buka kembali untuk mengubah isinya."

msgid "Area"
msgstr "Luas"

msgid "As all stood when %s was approved, on %s."
msgstr "Keadaan data saat %s disetujui, %s."

msgid "As approved"
msgstr "Saat disetujui"

msgid "As in the file"
msgstr "Seperti di berkas"

msgid "As issued"
msgstr "Sebagaimana diterbitkan"

msgid "As issued: Indeks Desa 0 to 100, IDM 0 to 1"
msgstr "Sebagaimana diterbitkan: Indeks Desa 0 sampai 100, IDM 0 sampai 1"

msgid "As of today"
msgstr "Hari ini"

msgid "As programs write (1234.5)"
msgstr "Seperti tulisan program (1234.5)"

msgid "As the system"
msgstr "Mengikuti sistem"

msgid "Ask for the right to write to the file, or copy it to your own folder."
msgstr ""
"Mintalah hak untuk menulis ke berkas itu, atau salin ke folder Anda sendiri."

msgid "Assistance"
msgstr "Pendampingan"

msgid "Assistance to a site"
msgstr "Pendampingan lokus"

msgid "Assistance…"
msgstr "Pendampingan…"

#, c-format
msgid "At most %s"
msgstr "Paling banyak %s"

msgid "Attachment"
msgstr "Lampiran"

#. Translators: line of the journal; %s is a file name.
#, c-format
msgid "Attachment removed: %s"
msgstr "Lampiran dihapus: %s"

msgid "Attachments"
msgstr "Lampiran"

msgid "Attach…"
msgstr "Lampirkan…"

msgid "Attendance"
msgstr "Kehadiran"

msgid "Attendance is ticked"
msgstr "Kehadiran sudah ditandai"

msgid "Attended"
msgstr "Hadir"

msgid "Audiensi Sekda"
msgstr "Audiensi Sekda"

msgid "Audiensi with the Sekretaris Daerah, %s"
msgstr "Audiensi dengan Sekretaris Daerah, %s"

msgid "Audiensi with the Sekretaris Daerah; the day is not set yet"
msgstr "Audiensi dengan Sekretaris Daerah; harinya belum ditetapkan"

msgid "Audit or field verification"
msgstr "Audit atau verifikasi lapangan"

msgid "Award"
msgstr "Penghargaan"

msgid "Award criterion"
msgstr "Kriteria penghargaan"

msgid "BPOM MD"
msgstr "BPOM MD"

msgid "BUM Desa Bersama"
msgstr "BUM Desa Bersama"

msgid "BUMDes"
msgstr "BUMDes"

msgid "Back to all kawasan"
msgstr "Kembali ke semua kawasan"

msgid "Back up now"
msgstr "Cadangkan sekarang"

#. Translators: %s is a path.
#, c-format
msgid "Backed up, checked and counted: %s"
msgstr "Dicadangkan, diperiksa, dan dihitung: %s"

msgid "Backups"
msgstr "Cadangan"

msgid "Base64 text"
msgstr "Teks Base64"

msgid "Basic services (DLD)"
msgstr "Layanan Dasar (DLD)"

msgid "Becomes"
msgstr "Menjadi"

msgid "Before"
msgstr "Sebelumnya"

msgid "Begun"
msgstr "Dimulai"

msgid "Being worked on"
msgstr "Sedang dikerjakan"

#, c-format
msgid "Belongs to the reports: %s"
msgstr "Bagian dari laporan: %s"

msgid "Beneficiaries"
msgstr "Penerima manfaat"

msgid "Beneficiaries of the innovation (people)"
msgstr "Penerima manfaat inovasi (orang)"

msgid "Berkembang"
msgstr "Berkembang"

msgid "Beside the letter: days late, or figures answered of those asked."
msgstr ""
"Di samping huruf: jumlah hari terlambat, atau angka yang terisi dari yang "
"diminta."

#, c-format
msgid "Between %s and %s"
msgstr "Antara %s dan %s"

msgid "Bimtek"
msgstr "Bimtek"

msgid "Blocker"
msgstr "Hambatan"

msgid "Board"
msgstr "Papan"

msgid ""
"Borders: Cahya DSN (MIT), processed · River: Natural Earth · Towns: GeoNames "
"(CC BY 4.0)"
msgstr ""
"Batas: Cahya DSN (MIT), diolah · Sungai: Natural Earth · Kota: GeoNames (CC "
"BY 4.0)"

msgid "Boundaries and region codes"
msgstr "Batas dan kode wilayah"

msgid "Brand"
msgstr "Merek dagang"

msgid "Budget"
msgstr "Anggaran"

msgid "Budget (Rp)"
msgstr "Anggaran (Rp)"

msgid "Budget by fund source"
msgstr "Anggaran menurut sumber dana"

msgid "Budgets (Rp)"
msgstr "Anggaran per kawasan (Rp)"

msgid ""
"Budgets are the sums of those entered; blank figures are not counted as "
"zero. The percentage is the mean of realised against target, each at most "
"100%."
msgstr ""
"Anggaran adalah jumlah yang terisi; angka kosong tidak dihitung nol. "
"Persentase adalah rata-rata realisasi terhadap target, masing-masing paling "
"tinggi 100%."

msgid "Business"
msgstr "Dunia usaha"

msgid "Businesses"
msgstr "Usaha"

#, c-format
msgid "By its heads: %s"
msgstr "Dari judul kolomnya: %s"

msgid "By whom"
msgstr "Oleh siapa"

msgid "CSR"
msgstr "CSR"

msgid "CSV for Excel in Indonesian (semicolons)"
msgstr "CSV untuk Excel bahasa Indonesia (titik koma)"

msgid "CSV for a spreadsheet…"
msgstr "CSV untuk lembar kerja…"

msgid "CSV for other programs (commas)"
msgstr "CSV untuk program lain (koma)"

msgid "CSV without personal data…"
msgstr "CSV tanpa data pribadi…"

msgid "Calendar"
msgstr "Kalender"

msgid "Came"
msgstr "Hadir"

msgid "Came, of those invited"
msgstr "Hadir, dari yang diundang"

msgid "Cancel"
msgstr "Batal"

msgid "Cancelled"
msgstr "Dibatalkan"

msgid "Capacity per month"
msgstr "Kapasitas per bulan"

msgid "Capital"
msgstr "Modal"

msgid "Capital (Rp)"
msgstr "Modal (Rp)"

msgid "Capital town"
msgstr "Ibu kota"

msgid "Caption"
msgstr "Keterangan"

msgid "Cards are moved by dragging, or with Ctrl and the arrow keys"
msgstr "Kartu dipindahkan dengan menyeret, atau dengan Ctrl dan tombol panah"

msgid "Catching up on two-month reports"
msgstr "Penyelesaian tunggakan laporan dwi-bulanan"

msgid "Cause: indicator"
msgstr "Sebab: indikator"

msgid "Cause: report"
msgstr "Sebab: laporan"

msgid "Cepat Berkembang"
msgstr "Cepat Berkembang"

msgid "Certificate"
msgstr "Sertifikat"

msgid "Certificate date"
msgstr "Tanggal sertifikat"

msgid "Certificate issued"
msgstr "Sertifikat terbit"

msgid "Certificate number"
msgstr "Nomor sertifikat"

msgid "Chair"
msgstr "Ketua"

msgid "Chair: not entered yet."
msgstr "Ketua: belum diisi."

msgid "Chair: the Sekda; the person is not entered yet."
msgstr "Ketua: Sekda; namanya belum diisi."

msgid "Change the due day…"
msgstr "Ubah batas waktu…"

msgid "Changed"
msgstr "Berubah"

msgid "Changed fields"
msgstr "Isian yang berubah"

msgid "Chart"
msgstr "Grafik"

msgid "Charts"
msgstr "Grafik"

msgid "Check of a kawasan"
msgstr "Kelengkapan kawasan"

msgid "Checked"
msgstr "Diperiksa"

msgid "Choice"
msgstr "Pilihan"

msgid "Choices"
msgstr "Pilihan"

msgid "Choices and explanation"
msgstr "Pilihan dan penjelasan"

msgid "Choose a place"
msgstr "Pilih tempat"

msgid "Choose a village…"
msgstr "Pilih desa/kelurahan…"

msgid "Choose an answer from the list."
msgstr "Pilihlah jawaban dari daftar."

msgid "Choose one at the left, or enter a new one."
msgstr "Pilih satu di sebelah kiri, atau catat rapat baru."

msgid "Choose the day in a calendar"
msgstr "Pilih hari dalam kalender"

msgid "Choose the file"
msgstr "Pilih berkas"

msgid "Choose the files to import"
msgstr "Pilih berkas yang akan diimpor"

msgid "Choose the files to import, or drop them here"
msgstr "Pilih berkas yang akan diimpor, atau lepaskan di sini"

msgid "Choose the folder for the form"
msgstr "Pilih folder untuk formulir"

msgid "Choose the village of the site"
msgstr "Pilih desa/kelurahan lokus"

msgid "Choose the village…"
msgstr "Pilih desa/kelurahan…"

msgid "Choose what colours the areas"
msgstr "Pilih yang mewarnai wilayah"

msgid "Chosen by hand"
msgstr "Dipilih sendiri"

msgid "Civil servant"
msgstr "ASN"

msgid "Class"
msgstr "Kelas"

msgid "Classes"
msgstr "Kelas"

msgid "Classification"
msgstr "Klasifikasi"

msgid ""
"Click a site or a kawasan on the map or in the list to see everything about "
"it."
msgstr ""
"Klik lokus atau kawasan pada peta atau dalam daftar untuk melihat semuanya."

msgid "Close"
msgstr "Tutup"

msgid "Close the other program that uses the file, then start again."
msgstr "Tutup program lain yang memakai berkas ini, lalu mulai lagi."

msgid "Close without saving"
msgstr "Tutup tanpa menyimpan"

msgid "Close without saving?"
msgstr "Tutup tanpa menyimpan?"

msgid "Closed"
msgstr "Ditutup"

msgid "Code"
msgstr "Kode"

msgid "Colour by"
msgstr "Warna menurut"

msgid "Colour the areas"
msgstr "Warnai wilayah"

msgid "Colours"
msgstr "Warna"

msgid "Column"
msgstr "Kolom"

msgid "Column and samples"
msgstr "Kolom dan contoh isinya"

msgid "Column without a head"
msgstr "Kolom tanpa judul"

#, c-format
msgid ""
"Column “%s”: it cannot be told how numbers such as %s are meant. Settle it "
"in the window, or repeat with --confirm for the Indonesian way."
msgstr ""
"Kolom “%s”: maksud angka seperti %s tidak dapat dipastikan. Tentukan lewat "
"jendela program, atau ulangi dengan --confirm untuk cara baca Indonesia."

msgid "Columns"
msgstr "Kolom"

msgid "Columns of the file"
msgstr "Kolom dalam berkas"

msgid "Columns…"
msgstr "Kolom…"

msgid "Comment"
msgstr "Komentar"

msgid "Comment added"
msgstr "Komentar ditambahkan"

msgid "Comment closed"
msgstr "Komentar ditutup"

msgid "Comment opened again"
msgstr "Komentar dibuka kembali"

msgid "Comments"
msgstr "Komentar"

msgid "Community"
msgstr "Masyarakat"

msgid "Compared"
msgstr "Dibandingkan"

msgid "Complete"
msgstr "Lengkap"

msgid "Completeness of the reports"
msgstr "Kelengkapan laporan"

msgid "Concept"
msgstr "Konsep"

msgid "Confirmed"
msgstr "Dipastikan"

msgid "Contact"
msgstr "Kontak"

msgid "Content"
msgstr "Isi"

msgid "Coordination teams; the Sekda chairs that of a kabupaten."
msgstr "Tim koordinasi; Sekda mengetuai tim kabupaten."

msgid "Copied; it can be pasted into WhatsApp or a letter."
msgstr "Tersalin; dapat ditempel ke WhatsApp atau surat."

msgid "Copy"
msgstr "Salin"

msgid "Copy all messages"
msgstr "Salin semua pesan"

msgid "Copy as picture"
msgstr "Salin sebagai gambar"

msgid "Copy the draft"
msgstr "Salin rancangan"

msgid "Copy the message"
msgstr "Salin pesan"

msgid "Council"
msgstr "DPRD"

msgid "Count"
msgstr "Hitungan"

msgid "Count from the registers"
msgstr "Hitungan dari register"

msgid "Cover photo"
msgstr "Foto sampul"

msgid "Criterion"
msgstr "Kriteria"

msgid "DHIS2 data values"
msgstr "Nilai data DHIS2"

msgid "Dark"
msgstr "Gelap"

msgid "Data"
msgstr "Data"

#. Translators: %s is the source of the data that colour the map, then the sources of the map.
#, c-format
msgid "Data: %s · %s"
msgstr "Data: %s · %s"

msgid "Dataset"
msgstr "Himpunan data"

msgid "Date"
msgstr "Tanggal"

msgid "Date applied"
msgstr "Tanggal penerapan"

msgid "Date is exact"
msgstr "Tanggal pasti"

msgid "Date of filling in"
msgstr "Tanggal pengisian"

msgid "Date of the idea"
msgstr "Tanggal gagasan"

msgid "Date of the trial"
msgstr "Tanggal uji coba"

msgid "Day first (23/1/2026)"
msgstr "Hari di depan (23/1/2026)"

msgid "Day off"
msgstr "Hari libur"

msgid "Day off removed"
msgstr "Hari libur dihapus"

msgid "Days"
msgstr "Hari"

msgid "Days late"
msgstr "Terlambat (hari)"

msgid "Days of delay"
msgstr "Hari keterlambatan"

msgid "Deadline"
msgstr "Tenggat"

msgid "Deadlines, meetings and due reports of a year appear here."
msgstr "Tenggat, rapat, dan laporan jatuh tempo selama setahun tampil di sini."

msgid "Deadlines, meetings and events. Add a date that must not be missed."
msgstr ""
"Tenggat, rapat, dan acara. Tambahkan tanggal yang tidak boleh terlewat."

#, c-format
msgid "Dear Mr/Ms %s,"
msgstr "Yth. Bapak/Ibu %s,"

#, c-format
msgid "Dear enumerator of %s,"
msgstr "Yth. Enumerator %s,"

msgid "Decided at"
msgstr "Diputuskan dalam"

msgid "Decided on"
msgstr "Diputuskan pada"

msgid "Decimal comma (1.234,5)"
msgstr "Koma desimal (1.234,5)"

msgid "Decimal point (1,234.5)"
msgstr "Titik desimal (1,234.5)"

msgid "Decision"
msgstr "Keputusan"

msgid "Decision note"
msgstr "Catatan keputusan"

msgid "Decisions"
msgstr "Keputusan"

msgid "Decisions that have led to nothing yet"
msgstr "Keputusan yang belum ditindaklanjuti"

#, c-format
msgid "Decree %s"
msgstr "SK %s"

#, c-format
msgid "Decree %s of %s"
msgstr "SK %s tanggal %s"

msgid "Decree date"
msgstr "Tanggal SK"

msgid "Decree number"
msgstr "Nomor SK"

msgid "Definition"
msgstr "Definisi"

msgid "Desa"
msgstr "Desa"

#, c-format
msgid "Desa %s, %s"
msgstr "Desa %s, %s"

msgid "Desa and kelurahan"
msgstr "Desa dan kelurahan"

msgid "Desa/kelurahan"
msgstr "Desa/kelurahan"

msgid "Desain industri"
msgstr "Desain industri"

msgid "Description"
msgstr "Uraian"

msgid "Description ready"
msgstr "Deskripsi siap"

msgid "Designated"
msgstr "Ditetapkan"

msgid "Designated in"
msgstr "Ditetapkan tahun"

msgid "Detail"
msgstr "Rincian"

msgid "Development index of a kawasan, as issued."
msgstr "Indeks perkembangan kawasan, sebagaimana diterbitkan."

msgid "Development of the kelurahan"
msgstr "Perkembangan kelurahan"

msgid "Did not come"
msgstr "Tidak hadir"

msgid "Digital"
msgstr "Digital"

msgid "Dinas PMD Provinsi Kalimantan Selatan"
msgstr "Dinas PMD Provinsi Kalimantan Selatan"

msgid "Direction"
msgstr "Arah"

msgid "Do it now"
msgstr "Kerjakan sekarang"

msgid "Do not rename the sheets, and do not insert or delete rows and columns."
msgstr ""
"Jangan mengubah nama lembar, dan jangan menyisipkan atau menghapus baris dan "
"kolom."

msgid "Document"
msgstr "Dokumen"

msgid "Document check"
msgstr "Pemeriksaan dokumen"

msgid "Document date"
msgstr "Tanggal dokumen"

msgid "Document number"
msgstr "Nomor dokumen"

msgid "Documents"
msgstr "Dokumen"

msgid "Documents verified"
msgstr "Dokumen diverifikasi"

msgid "Done"
msgstr "Selesai"

#. Translators: %s is the change that was done again.
#, c-format
msgid "Done again: %s"
msgstr "Diulangi: %s"

msgid "Done on"
msgstr "Selesai pada"

msgid "Down"
msgstr "Turun"

msgid "Draft"
msgstr "Konsep"

msgid "Draft of the agenda"
msgstr "Rancangan agenda"

msgid "Draft of the next agenda"
msgstr "Rancangan agenda berikutnya"

msgid "Drawn by the program, without network"
msgstr "Digambar oleh program, tanpa jaringan"

msgid "Dropped"
msgstr "Tidak dilanjutkan"

msgid "Due"
msgstr "Tenggat"

msgid "Due day"
msgstr "Batas waktu"

msgid "Due day of a period"
msgstr "Batas waktu periode"

msgid "Due so many days after the end of the period"
msgstr "Batas waktu: sekian hari setelah periode berakhir"

msgctxt "report state"
msgid "E"
msgstr "K"

msgid "E.g. 0 to 100, higher is better"
msgstr "Misalnya 0 sampai 100, makin tinggi makin baik"

msgid "Each by itself"
msgstr "Masing-masing"

msgid "Earlier periods"
msgstr "Periode sebelumnya"

msgid "Earlier talks"
msgstr "Pembicaraan sebelumnya"

msgid "Ecological resilience (IKL)"
msgstr "Ketahanan ekologi (IKL)"

msgid "Economic resilience (IKE)"
msgstr "Ketahanan ekonomi (IKE)"

msgid "Economy"
msgstr "Ekonomi"

msgid "Economy (DE)"
msgstr "Ekonomi (DE)"

msgid "Edit this kawasan"
msgstr "Ubah kawasan ini"

msgid "Edit this site"
msgstr "Ubah lokus ini"

msgid "Edit…"
msgstr "Ubah…"

msgid "Employee number (NIP)"
msgstr "NIP"

msgid "Empty"
msgstr "Kosong"

msgid "Empty until the official list is known"
msgstr "Kosong sampai daftar resmi diketahui"

msgid "Enclosure"
msgstr "Lampiran"

msgid "Enter a stage"
msgstr "Isi satu tahap"

msgid "Enter an index"
msgstr "Masukkan indeks"

msgid "Enter the BUM Desa Bersama"
msgstr "Catat BUM Desa Bersama"

msgid "Enter the report"
msgstr "Isi laporan"

#. Translators: a list such as "3 innovations, 2 products, and support of 1 partner".
#, c-format
msgid "Entered are %s."
msgstr "Tercatat %s."

msgid "Enumerator"
msgstr "Enumerator"

#, c-format
msgid "Enumerator according to the form: %s"
msgstr "Enumerator menurut formulir: %s"

msgid "Enumerator of Klaster Inovasi Desa"
msgstr "Enumerator Klaster Inovasi Desa"

msgid "Environment (DL)"
msgstr "Lingkungan (DL)"

msgid "Equal intervals"
msgstr "Selang sama"

msgid "Evaluation of an instruction"
msgstr "Evaluasi instruksi"

msgid "Event"
msgstr "Acara"

msgid "Every decision has led to something."
msgstr "Setiap keputusan sudah ditindaklanjuti."

msgid "Everything is as it was before."
msgstr "Semua kembali seperti semula."

msgid "Evidence"
msgstr "Bukti"

#, c-format
msgid "Examining the figure: %s"
msgstr "Pencermatan angka: %s"

msgid "Example criteria"
msgstr "Kriteria contoh"

msgid "Excel (XLSX)"
msgstr "Excel (XLSX)"

msgid ""
"Excel and LibreOffice workbooks, CSV, exports of Kobo and ODK, JSON, GeoJSON "
"and GeoPackage. Nothing is saved before you have seen what it will be."
msgstr ""
"Buku kerja Excel dan LibreOffice, CSV, ekspor Kobo dan ODK, JSON, GeoJSON, "
"dan GeoPackage. Tidak ada yang disimpan sebelum Anda melihat apa yang akan "
"disimpan."

msgid "Excel workbook"
msgstr "Buku kerja Excel"

msgid "Excuse"
msgstr "Pengecualian"

msgid "Excused"
msgstr "Dikecualikan"

msgid "Excused: %s"
msgstr "Dikecualikan: %s"

msgid "Excuse…"
msgstr "Pengecualian…"

msgid ""
"Exit code: 0 done, 1 data refused, 2 wrong usage, 3 store or file trouble."
msgstr ""
"Kode keluar: 0 selesai, 1 data ditolak, 2 pemakaian salah, 3 masalah "
"simpanan atau berkas."

msgid "Expiry"
msgstr "Akhir masa berlaku"

msgid "Explanation"
msgstr "Keterangan"

msgid "Explanation of the columns"
msgstr "Keterangan kolom"

#, c-format
msgid "Export of this program: %s"
msgstr "Ekspor program ini: %s"

msgid "F4 (215 × 330 mm)"
msgstr "F4 (215 × 330 mm)"

#, c-format
msgid "Falls from %s far more than this site usually moves (%s a period)."
msgstr "Turun dari %s jauh melebihi gerak biasa lokus ini (%s per periode)."

#, c-format
msgid "Far from the other sites: half of them lie between %s and %s."
msgstr "Jauh dari lokus lain: separuhnya antara %s dan %s."

msgid "Fatwa session"
msgstr "Sidang fatwa"

msgid "Field"
msgstr "Isian"

msgid "Fields"
msgstr "Isian"

msgid "Figure"
msgstr "Angka"

#, c-format
msgid "Figure (%s)"
msgstr "Angka (%s)"

msgid "Figures"
msgstr "Isian"

msgid "Figures of any OPD by region and year, for the map and the charts."
msgstr ""
"Angka dari OPD mana pun menurut wilayah dan tahun, untuk peta dan grafik."

msgid "Figures of the reports"
msgstr "Isian laporan"

msgid "Figures to look at twice"
msgstr "Angka yang perlu diperiksa"

msgid "File"
msgstr "Berkas"

#, c-format
msgid "File attached: %s"
msgstr "Berkas dilampirkan: %s"

msgid "File name"
msgstr "Nama berkas"

msgid "Filed"
msgstr "Diajukan"

msgid "Fill in"
msgstr "Isi"

msgid "Fill in the figures"
msgstr "Isi angka"

msgid ""
"Fill in the yellow cells of the sheets Laporan, Inovasi and Produk. The "
"other cells are locked."
msgstr ""
"Isilah sel berwarna kuning pada lembar Laporan, Inovasi, dan Produk. Sel "
"yang lain terkunci."

msgid "Filled"
msgstr "Terisi"

msgid "Filled in"
msgstr "Terisi"

msgid "First request"
msgstr "Permintaan pertama"

msgid "Five documents"
msgstr "Lima dokumen"

msgid "Fixed limits"
msgstr "Batas tetap"

msgid "Follow-up"
msgstr "Tindak lanjut"

msgid "Follow-up asked"
msgstr "Tindak lanjut yang diminta"

msgid "Follow-up that is asked for"
msgstr "Tindak lanjut yang diminta"

msgid "Follow-ups"
msgstr "Tindak lanjut"

msgid "Follow-ups over due"
msgstr "Tindak lanjut yang lewat batas"

msgid "Follow-ups, overdue first"
msgstr "Tindak lanjut, yang lewat batas lebih dahulu"

msgid "Follow-up…"
msgstr "Tindak lanjut…"

#, c-format
msgid "For %s:"
msgstr "Untuk %s:"

msgid "For example kg, litres or pieces"
msgstr "Misalnya kg, liter, atau buah"

msgid ""
"For rows that are refused because a report is approved, or that need a yes"
msgstr ""
"Untuk baris yang ditolak karena laporannya sudah disetujui, atau yang perlu "
"ditegaskan"

#, c-format
msgid "For the %u site with figures in both periods it is as in %s."
msgid_plural "For the %u sites with figures in both periods it is as in %s."
msgstr[0] ""
"Pada %u lokus dengan angka di kedua periode, rata-ratanya sama dengan %s."

#, c-format
msgid ""
"For the %u site with figures in both periods it went from %s in %s to %s."
msgid_plural ""
"For the %u sites with figures in both periods it went from %s in %s to %s."
msgstr[0] ""
"Pada %u lokus dengan angka di kedua periode, rata-ratanya berubah dari %s "
"pada %s menjadi %s."

msgid "Form"
msgstr "Bentuk"

msgid "Form of support"
msgstr "Bentuk dukungan"

msgid "Form of the enumerators"
msgstr "Formulir enumerator"

msgid "Form of the enumerators…"
msgstr "Formulir enumerator…"

msgid "Form of the innovation"
msgstr "Bentuk inovasi"

msgid "Formality check"
msgstr "Pemeriksaan formalitas"

msgid "Format"
msgstr "Format"

msgid "From"
msgstr "Dari"

msgid "From period"
msgstr "Dari periode"

#. Translators: %s is a file.
#, c-format
msgid "From the file: %s"
msgstr "Dari berkas: %s"

msgid "Frozen"
msgstr "Dibekukan"

msgid "Frozen at"
msgstr "Dibekukan pada"

msgid "Frozen by"
msgstr "Dibekukan oleh"

msgid "Fulfilling commitments"
msgstr "Pemenuhan komitmen"

msgid "Fund source"
msgstr "Sumber dana"

msgid "Gaps: OPD, kawasan and needs without a programme"
msgstr "Celah: OPD, kawasan, dan kebutuhan tanpa program"

msgid "General"
msgstr "Umum"

msgid "GeoJSON, KML or GeoPackage; empty: the outline of the members"
msgstr "GeoJSON, KML, atau GeoPackage; bila kosong: batas para anggota"

msgid "GeoJSON, with the map"
msgstr "GeoJSON, dengan peta"

msgid ""
"GeoNames, <a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY "
"4.0</a>, spelling changed."
msgstr ""
"GeoNames, <a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY "
"4.0</a>, diubah ejaannya."

msgid "GeoPackage for QGIS"
msgstr "GeoPackage untuk QGIS"

msgid "Governance"
msgstr "Tata kelola"

msgid "Government agencies with a task in the kawasan."
msgstr "Perangkat daerah yang bertugas dalam kawasan."

msgid "Government agency"
msgstr "Perangkat daerah"

msgid "Group"
msgstr "Kelompok"

msgid "Group formed"
msgstr "Kelompok dibentuk"

msgid "Guide"
msgstr "Petunjuk"

msgid "Hak cipta"
msgstr "Hak cipta"

msgid "Halal"
msgstr "Halal"

msgid "Hash of the data"
msgstr "Hash data"

msgid "Head of the region"
msgstr "Kepala daerah"

msgid "Head of village"
msgstr "Kepala desa/lurah"

msgid ""
"Head, population and potential of a village. Add one for each site first."
msgstr ""
"Kepala, penduduk, dan potensi desa/kelurahan. Mulailah dari tiap lokus."

msgid "Held up"
msgstr "Terhambat"

msgid "Help"
msgstr "Bantuan"

msgid "Help for the enumerator"
msgstr "Petunjuk bagi enumerator"

msgid ""
"Here every kawasan stands with its stage, what blocks it, its documents and "
"programmes. Begin with its name, kind and kabupaten."
msgstr ""
"Di sini setiap kawasan tampil dengan tahap, hambatan, dokumen, dan "
"programnya. Mulailah dengan nama, jenis, dan kabupatennya."

msgid ""
"Here stand the TKPKP of the province and of the kabupaten with their decree "
"and members, and who came to which meeting. Begin with the team and its "
"decree."
msgstr ""
"Di sini ditampilkan TKPKP provinsi dan kabupaten beserta SK dan anggotanya, "
"serta kehadiran dalam rapat. Mulailah dengan tim dan SK-nya."

msgid ""
"Here stand the meetings of every kind: who is invited and came, what was "
"decided, and what became of it. Begin with the title, the kind and the day."
msgstr ""
"Di sini tercatat rapat segala jenis: siapa yang diundang dan hadir, apa yang "
"diputuskan, dan apa kelanjutannya. Mulailah dengan judul, jenis, dan "
"tanggalnya."

msgid ""
"Here stand the visits and the help for kawasan and sites: when, with whom, "
"with what result, and what comes next. Begin with a first one."
msgstr ""
"Di sini tercatat kunjungan dan pendampingan untuk kawasan dan lokus: kapan, "
"dengan siapa, apa hasilnya, dan apa langkah berikutnya. Mulailah dengan yang "
"pertama."

msgid ""
"Here stands what was agreed at meetings: who does it, until when, and how "
"many working days it is over due. Begin with the first one, or with a "
"meeting."
msgstr ""
"Di sini tercatat apa yang disepakati dalam rapat: siapa yang mengerjakan, "
"sampai kapan, dan berapa hari kerja lewat batas. Mulailah dengan tindak "
"lanjut pertama, atau dengan sebuah rapat."

msgid "High"
msgstr "Tinggi"

msgid "Higher is better"
msgstr "Makin tinggi makin baik"

msgid "Highest value accepted"
msgstr "Nilai tertinggi yang diterima"

msgid "History"
msgstr "Riwayat"

msgid "History of this figure"
msgstr "Riwayat angka ini"

msgid "Holds from the next start on"
msgstr "Berlaku setelah program dibuka kembali"

msgid "Households"
msgstr "Rumah tangga"

msgid "How far each site has carried out each item, with evidence."
msgstr "Sejauh mana tiap lokus melaksanakan tiap butir, dengan buktinya."

msgid "How its numbers and dates are read"
msgstr "Cara membaca angka dan tanggalnya"

msgid "How to fill in the form"
msgstr "Petunjuk pengisian formulir"

msgid "IDM"
msgstr "IDM"

msgid ""
"IDM (until 2024) and Indeks Desa (from 2025) measure differently and cannot "
"be compared."
msgstr ""
"IDM (sampai 2024) dan Indeks Desa (mulai 2025) memakai ukuran yang berbeda "
"dan tidak dapat dibandingkan."

msgid "IDM runs from 0 to 1."
msgstr "IDM bernilai 0 sampai 1."

msgid "IDM: score"
msgstr "IDM: skor"

msgid "IP"
msgstr "KI"

msgid "IPKP"
msgstr "IPKP"

msgid "Id of the record"
msgstr "Id catatan"

msgid "Id of the submission"
msgstr "Id kiriman"

msgid "Identity"
msgstr "Identitas"

msgid "Identity and decree"
msgstr "Identitas dan SK"

msgid "If the name is not in the list"
msgstr "Bila nama tidak ada dalam daftar"

msgid "If this stage is late by"
msgstr "Bila tahap ini mundur"

msgid "Import files"
msgstr "Impor berkas"

msgid "Import files…"
msgstr "Impor berkas…"

msgid "Import mapping"
msgstr "Pemetaan impor"

#, c-format
msgid "Import of %u files: %s"
msgstr "Impor %u berkas: %s"

#, c-format
msgid "Import of “%s”: %s"
msgstr "Impor “%s”: %s"

msgid "Important"
msgstr "Penting"

#, c-format
msgid ""
"In %s %d, %s desa in Kalimantan Selatan are Mandiri; some classes are not "
"entered."
msgstr ""
"Menurut %s %d, %s desa di Kalimantan Selatan berstatus Mandiri; sebagian "
"kelas belum diisi."

#. Translators: instrument, year, number of desa, of how many, share such as "51,3%".
#, c-format
msgid "In %s %d, %s of %s desa in Kalimantan Selatan are Mandiri (%s)."
msgstr ""
"Menurut %s %d, %s dari %s desa di Kalimantan Selatan berstatus Mandiri (%s)."

msgid "In all kawasan"
msgstr "Di semua kawasan"

msgid "In cells with a list, choose an answer from the list."
msgstr "Pada sel yang mempunyai daftar, pilihlah jawaban dari daftar tersebut."

msgid "In charge"
msgstr "Penanggung jawab"

msgid "In charge and since when"
msgstr "Penanggung jawab dan tenggat"

msgid "In one page"
msgstr "Ringkasan satu halaman"

msgid "In the file"
msgstr "Dalam berkas"

msgid "In words"
msgstr "Uraian"

msgid "Indeks Desa"
msgstr "Indeks Desa"

#, c-format
msgid "Indeks Desa of %u desa is not entered."
msgid_plural "Indeks Desa of %u desa is not entered."
msgstr[0] "Indeks Desa %u desa belum diisi."

msgid "Indeks Desa runs from 0 to 100."
msgstr "Indeks Desa bernilai 0 sampai 100."

msgid ""
"Indeks Desa, IDM or the development level of a kelurahan, entered as issued."
msgstr ""
"Indeks Desa, IDM, atau tingkat perkembangan kelurahan, dimasukkan "
"sebagaimana diterbitkan."

msgid "Indeks Desa: score"
msgstr "Indeks Desa: skor"

msgid "Indeks Desa: status"
msgstr "Indeks Desa: status"

msgid "Indicator"
msgstr "Indikator"

msgid ""
"Indicators say what is counted every two months; each becomes a column here."
msgstr ""
"Indikator menyebut apa yang dihitung setiap dua bulan; masing-masing menjadi "
"kolom di sini."

msgid "Indikasi geografis"
msgstr "Indikasi geografis"

msgid "Initiative"
msgstr "Inisiatif"

msgid "Initiator"
msgstr "Inisiator"

msgid "Innovation"
msgstr "Inovasi"

msgid "Innovation policy"
msgstr "Kebijakan inovasi"

msgid "Innovations"
msgstr "Inovasi"

msgid "Innovations of the site"
msgstr "Inovasi lokus"

msgid "Install the newer version of Klaster Desa. The file was not touched."
msgstr "Pasang versi Klaster Desa yang lebih baru. Berkas tidak disentuh."

msgid "Institution"
msgstr "Lembaga"

msgid "Institutions"
msgstr "Kelembagaan"

msgid "Instruction"
msgstr "Instruksi"

msgid "Instrument"
msgstr "Instrumen"

msgid "Intellectual property"
msgstr "Kekayaan intelektual"

msgid "International"
msgstr "Internasional"

msgid "Invitations and attendance"
msgstr "Undangan dan kehadiran"

msgid "Invite the TKPKP"
msgstr "Undang TKPKP"

msgid "Invited, not recorded"
msgstr "Diundang, belum dicatat"

msgid "Invite…"
msgstr "Undang…"

msgid "Is left out of public files"
msgstr "Tidak ikut dalam berkas publik"

msgid "Is the innovation digital?"
msgstr "Apakah inovasi berbentuk digital?"

msgid "Is there a leading product to report?"
msgstr "Ada produk unggulan yang dilaporkan?"

msgid "Is there progress of an innovation?"
msgstr "Ada perkembangan inovasi?"

msgid "Is this right?"
msgstr "Apakah ini benar?"

msgid "Issued"
msgstr "Terbit"

#, c-format
msgid "It fell twice in a row: %s, %s, %s."
msgstr "Dua kali berturut-turut turun: %s, %s, %s."

#. Translators: %s is a document, e.g. "SK Kawasan".
#, c-format
msgid "It is not entered whether %s is there."
msgstr "Belum diisi apakah %s sudah ada."

#, c-format
msgid "It rose twice in a row: %s, %s, %s."
msgstr "Dua kali berturut-turut naik: %s, %s, %s."

#, c-format
msgid "It was due on %s, %d day ago."
msgid_plural "It was due on %s, %d days ago."
msgstr[0] "Batas waktunya %s, sudah lewat %d hari."

msgid "Item"
msgstr "Butir"

msgid "Item of an instruction"
msgstr "Butir instruksi"

msgid "Its decree is not entered yet."
msgstr "Nomor SK belum diisi."

msgid "JSON for other programs…"
msgstr "JSON untuk program lain…"

msgid "JSON, with everything"
msgstr "JSON, lengkap"

msgid "Joint regulation"
msgstr "Peraturan bersama"

msgid "Joint village enterprises (BUMDesma)"
msgstr "BUM Desa Bersama (BUMDesma)"

msgid "Juror"
msgstr "Juri"

msgid "KI komunal"
msgstr "KI komunal"

msgid "KPP"
msgstr "KPP"

msgid "KPP follow-up"
msgstr "Tindak lanjut KPP"

msgid "Kabupaten"
msgstr "Kabupaten"

msgid "Kabupaten %s"
msgstr "Kabupaten %s"

msgid "Kabupaten/Kota"
msgstr "Kabupaten/Kota"

msgid "Kabupaten/kota"
msgstr "Kabupaten/kota"

msgid "Kalimantan Selatan"
msgstr "Kalimantan Selatan"

msgid "Kawasan"
msgstr "Kawasan"

#. Translators: %s is a kabupaten.
#, c-format
msgid "Kawasan Perdesaan · %s"
msgstr "Kawasan Perdesaan · %s"

msgid "Kawasan perdesaan of any kind: KPP, pendampingan and others."
msgstr "Kawasan perdesaan jenis apa pun: KPP, pendampingan, dan lainnya."

#, c-format
msgid "Kawasan perdesaan · %d"
msgstr "Kawasan perdesaan · %d"

msgid "Kawasan perdesaan · all years"
msgstr "Kawasan perdesaan · semua tahun"

msgid "Kawasan profile"
msgstr "Profil kawasan"

msgid "Kawasan side by side"
msgstr "Kawasan berdampingan"

#, c-format
msgid "Kawasan without a programme: %s."
msgstr "Kawasan tanpa program: %s."

msgid "Kecamatan"
msgstr "Kecamatan"

msgid "Kelurahan"
msgstr "Kelurahan"

#, c-format
msgid "Kelurahan %s, %s"
msgstr "Kelurahan %s, %s"

msgid ""
"Kept in the data file, so that every computer of the office prints alike."
msgstr ""
"Disimpan dalam berkas data, sehingga semua komputer kantor mencetak dengan "
"cara yang sama."

#, c-format
msgid "Kept with “%s”."
msgstr "Disimpan bersama “%s”."

msgid "Key"
msgstr "Kunci"

msgid "Keyboard shortcuts"
msgstr "Pintasan papan ketik"

msgid "Kind"
msgstr "Jenis"

msgid "Kind of blank"
msgstr "Jenis kosong"

msgid "Kind of kawasan"
msgstr "Jenis kawasan"

msgid "Kind of meeting"
msgstr "Jenis rapat"

msgid "Kind of record"
msgstr "Jenis catatan"

msgid "Kind of the product"
msgstr "Jenis produk"

msgid "Kinds of record"
msgstr "Jenis catatan"

msgid "Klaster Desa"
msgstr "Klaster Desa"

msgid "Klaster Inovasi Desa"
msgstr "Klaster Inovasi Desa"

msgid "Klaster Inovasi Desa of Kalimantan Selatan"
msgstr "Klaster Inovasi Desa Kalimantan Selatan"

#. Translators: %s is a period.
#, c-format
msgid "Klaster Inovasi Desa · %s"
msgstr "Klaster Inovasi Desa · %s"

msgid "Klaster Inovasi Desa · Site profile"
msgstr "Klaster Inovasi Desa · Profil lokus"

msgid "Klaster summary"
msgstr "Ringkasan klaster"

msgid "Kobo and ODK (XLSForm)"
msgstr "Kobo dan ODK (XLSForm)"

msgid "Kurang Berkembang"
msgstr "Kurang Berkembang"

msgctxt "report state"
msgid "L"
msgstr "L"

msgid "Label"
msgstr "Sebutan"

msgid "Landscape"
msgstr "Mendatar"

msgid "Language"
msgstr "Bahasa"

msgid "Last changes"
msgstr "Perubahan terakhir"

msgid "Last day to propose another village"
msgstr "Batas usulan penggantian lokus"

msgid "Late"
msgstr "Terlambat"

#, c-format
msgid "Late by %u day"
msgid_plural "Late by %u days"
msgstr[0] "Terlambat %u hari"

msgid "Later periods"
msgstr "Periode sesudahnya"

msgid "Latitude"
msgstr "Lintang"

msgid "Latitude and longitude were in each other's place and were put right."
msgstr "Lintang dan bujur tertukar dan sudah dibetulkan."

msgid "Launch"
msgstr "Peluncuran"

msgid "Leading potential"
msgstr "Potensi unggulan"

msgid "Leading product"
msgstr "Produk unggulan"

msgid "Leading products of the site"
msgstr "Produk unggulan lokus"

msgid ""
"Leave a cell empty when the figure is not known. Write 0 only when the "
"figure is really zero."
msgstr ""
"Kosongkan sel bila angkanya tidak diketahui. Tuliskan 0 hanya bila angkanya "
"memang nol."

msgid "Leave empty"
msgstr "Kosongkan"

msgid ""
"Leave it as it is: by it the record is found again when the file is imported"
msgstr ""
"Jangan diubah: dengan id ini catatan ditemukan kembali ketika berkas diimpor"

msgid ""
"Leaves out names and phone numbers of persons; for files that leave the "
"office"
msgstr ""
"Meninggalkan nama dan nomor telepon orang; untuk berkas yang keluar dari "
"kantor"

msgid "Left"
msgstr "Keluar"

msgid "Left out"
msgstr "Ditinggalkan"

msgid "Letter date"
msgstr "Tanggal surat"

msgid "Letter number"
msgstr "Nomor surat"

msgid "Letter of reminder"
msgstr "Surat tagihan laporan"

msgid "Letterhead"
msgstr "Kop surat"

msgid "Letters of kabupaten/kota that propose another village until 31 March."
msgstr ""
"Surat kabupaten/kota yang mengusulkan desa/kelurahan lain sampai 31 Maret."

msgid "Level"
msgstr "Tingkat"

msgid "LibreOffice (ODS)"
msgstr "LibreOffice (ODS)"

msgid "Licence"
msgstr "Lisensi"

msgid "Light"
msgstr "Terang"

msgid "Limits and deadlines that hold for everybody who uses this store."
msgstr "Batas dan tenggat yang berlaku bagi semua pemakai simpanan ini."

msgid "Line 1"
msgstr "Baris 1"

msgid "Line 2"
msgstr "Baris 2"

msgid "Line 3"
msgstr "Baris 3"

msgid "Line 4"
msgstr "Baris 4"

msgid "Line 5"
msgstr "Baris 5"

msgid "Line 6"
msgstr "Baris 6"

msgid "Lines and logo at the head of documents."
msgstr "Baris dan logo di kepala dokumen."

msgid "Link a programme"
msgstr "Tautkan program"

msgid "List"
msgstr "Daftar"

msgid "Local"
msgstr "Lokal"

msgid "Locked at"
msgstr "Dikunci pada"

msgid "Locked by"
msgstr "Dikunci oleh"

msgid "Logo"
msgstr "Logo"

msgid "Longitude"
msgstr "Bujur"

msgid "Low"
msgstr "Rendah"

msgid "Lower is better"
msgstr "Makin rendah makin baik"

msgid "Lowest value accepted"
msgstr "Nilai terendah yang diterima"

msgid "Made with Natural Earth (public domain)."
msgstr "Dibuat dengan Natural Earth (domain publik)."

msgid "Main menu"
msgstr "Menu utama"

msgid "Maju"
msgstr "Maju"

msgid "Make a follow-up, a programme, a date or an assistance of this decision"
msgstr ""
"Jadikan keputusan ini tindak lanjut, program, tanggal, atau pendampingan"

msgid "Make an assistance…"
msgstr "Buat pendampingan…"

msgid "Make it…"
msgstr "Jadikan…"

msgid "Make room on the disk, then start again. What was saved is safe."
msgstr ""
"Sediakan ruang pada diska, lalu mulai lagi. Yang sudah disimpan tetap aman."

msgid "Mandiri"
msgstr "Mandiri"

msgid "Map"
msgstr "Peta"

msgid "Map of Kalimantan Selatan"
msgstr "Peta Kalimantan Selatan"

msgid "Mark as day off…"
msgstr "Tandai sebagai hari libur…"

msgid "Mark as done"
msgstr "Tandai selesai"

msgid "Mark as excused…"
msgstr "Kecualikan…"

msgid "Marked as done"
msgstr "Ditandai selesai"

msgid "Market reach"
msgstr "Jangkauan pasar"

msgid "Marks, patents, copyright and others, with the stage they have reached."
msgstr "Merek, paten, hak cipta, dan lainnya, dengan tahap yang dicapai."

msgid "Matrix of programmes"
msgstr "Matriks program"

msgid "Mean"
msgstr "Rata-rata"

msgid "Meaning"
msgstr "Arti"

msgid "Measure"
msgstr "Ukuran"

msgid "Meeting"
msgstr "Rapat"

msgid "Meeting or audiensi"
msgstr "Rapat atau audiensi"

msgid "Meetings"
msgstr "Rapat"

msgid "Meetings and follow-ups"
msgstr "Rapat dan tindak lanjut"

msgid "Meetings with their summary and decisions."
msgstr "Rapat dengan ringkasan dan keputusannya."

msgid "Member"
msgstr "Anggota"

msgid "Member not confirmed"
msgstr "Anggota belum dipastikan"

msgid "Member of a TKPKP"
msgstr "Anggota TKPKP"

msgid "Member of a kawasan"
msgstr "Anggota kawasan"

msgid "Member villages"
msgstr "Desa anggota"

msgid "Members"
msgstr "Anggota"

msgid "Merek"
msgstr "Merek"

msgid "Merek kolektif"
msgstr "Merek kolektif"

msgid "Middle"
msgstr "Sedang"

msgid "Minutes of the meeting"
msgstr "Notula rapat"

msgid "Month before"
msgstr "Bulan sebelumnya"

msgid "Month first (1/23/2026)"
msgstr "Bulan di depan (1/23/2026)"

msgid "Move these targets"
msgstr "Geser target-target ini"

msgid "Move to the column before"
msgstr "Pindahkan ke kolom sebelumnya"

msgid "Move to the next column"
msgstr "Pindahkan ke kolom berikutnya"

#, c-format
msgid "Moved to “%s”"
msgstr "Dipindahkan ke “%s”"

msgid "Musyawarah antar desa"
msgstr "Musyawarah antar desa"

msgid "Musyawarah desa"
msgstr "Musyawarah desa"

msgid ""
"Musyawarah desa, musyawarah antar desa, joint regulation, name, documents, "
"certificate: the way of the joint enterprise is followed here once it is "
"entered."
msgstr ""
"Musyawarah desa, musyawarah antar desa, peraturan bersama, nama, dokumen, "
"sertifikat: jalannya usaha bersama diikuti di sini sesudah diisi."

msgctxt "report state"
msgid "N"
msgstr "B"

msgid "NIB"
msgstr "NIB"

msgid "NIB, SPP-IRT, halal, BPOM MD and SNI of a product."
msgstr "NIB, SPP-IRT, halal, BPOM MD, dan SNI suatu produk."

#. Translators: employee number of an official.
#, c-format
msgid "NIP %s"
msgstr "NIP %s"

msgid "Name"
msgstr "Nama"

msgid "Name a file .xlsx for one site (--site), or a folder for all."
msgstr ""
"Sebutkan berkas .xlsx untuk satu lokus (--site), atau folder untuk semua."

msgid "Name of an enumerator who is in no list"
msgstr "Nama enumerator yang tidak ada dalam daftar"

msgid "Name of file and sheet"
msgstr "Nama berkas dan lembar"

msgid "Name of the enumerator"
msgstr "Nama enumerator"

msgid "Name of the innovation"
msgstr "Nama inovasi"

msgid "Name of the officer"
msgstr "Nama petugas"

msgid "Name of the product"
msgstr "Nama produk"

msgid "Name or code of the region"
msgstr "Nama atau kode wilayah"

msgid "Name registered"
msgstr "Nama terdaftar"

msgid "Name the file to write, ending in .xlsx or .pdf: -o OUT.xlsx"
msgstr "Sebutkan berkas yang ditulis, berakhiran .xlsx atau .pdf: -o OUT.xlsx"

msgid "Name the file to write, for example: -o OUT.ics"
msgstr "Sebutkan nama berkas yang akan ditulis, misalnya: -o OUT.ics"

msgid "Name the file to write, for example: -o OUT.xlsx"
msgstr "Sebutkan berkas yang ditulis, misalnya: -o HASIL.xlsx"

msgid "Name the file to write: -o OUT.csv or -o OUT.json"
msgstr "Sebutkan berkas yang ditulis: -o BERKAS.csv atau -o BERKAS.json"

msgid "Names checked"
msgstr "Nama diperiksa"

msgid "National"
msgstr "Nasional"

msgid ""
"National holidays and joint leave: working days are counted without them."
msgstr ""
"Libur nasional dan cuti bersama: hari kerja dihitung tanpa hari-hari ini."

msgid "Nature"
msgstr "Sifat"

msgid "Need"
msgstr "Kebutuhan"

msgid "Need it answers"
msgstr "Kebutuhan yang dijawab"

msgid "Need of a kawasan"
msgstr "Kebutuhan kawasan"

msgid "Need on the list that it answers"
msgstr "Kebutuhan dalam daftar yang dijawab"

msgid "Needed by year"
msgstr "Dibutuhkan pada tahun"

msgid "Needed for a full report"
msgstr "Diperlukan agar laporan lengkap"

msgid "Needs"
msgstr "Kebutuhan"

msgid "Needs follow-up"
msgstr "Perlu tindak lanjut"

msgid "Needs of the kawasan"
msgstr "Kebutuhan kawasan"

msgid "Needs without a programme"
msgstr "Kebutuhan tanpa program"

msgid "Neither"
msgstr "Tidak keduanya"

#, c-format
msgid "Never came: %s."
msgstr "Tidak pernah hadir: %s."

msgid "New"
msgstr "Baru"

msgid "New assistance"
msgstr "Pendampingan baru"

msgid "New decision"
msgstr "Keputusan baru"

msgid "New follow-up"
msgstr "Tindak lanjut baru"

msgid "New item of the agenda…"
msgstr "Agenda baru…"

msgid "New kawasan"
msgstr "Kawasan baru"

msgid "New meeting"
msgstr "Rapat baru"

msgid "New meeting…"
msgstr "Rapat baru…"

msgid "New record"
msgstr "Catatan baru"

msgid "New records"
msgstr "Catatan baru"

msgid "Next"
msgstr "Berikutnya"

msgid "Next dates"
msgstr "Tanggal berikutnya"

msgid "Next meeting"
msgstr "Rapat berikutnya"

msgid "Next month"
msgstr "Bulan berikutnya"

msgid "Next period"
msgstr "Periode berikutnya"

msgid "Next step"
msgstr "Langkah berikutnya"

#, c-format
msgid "Next: %s"
msgstr "Berikutnya: %s"

#, c-format
msgid "Next: %s on %s."
msgstr "Berikutnya: %s pada %s."

msgid "No"
msgstr "Tidak"

msgid "No BUM Desa Bersama is entered yet."
msgstr "BUM Desa Bersama belum dicatat."

msgid "No BUM Desa Bersama is entered."
msgstr "Belum ada BUM Desa Bersama yang dicatat."

msgid "No BUMDesma is recorded yet; one that is entered stands here."
msgstr "BUMDesma belum dicatat; yang dimasukkan tampil di sini."

msgid "No Indeks Desa is entered for this desa."
msgstr "Indeks Desa untuk desa ini belum dimasukkan."

msgid "No Indeks Desa is entered."
msgstr "Indeks Desa belum diisi."

#, c-format
msgid "No Indeks Desa of %s is entered yet."
msgstr "Indeks Desa %s belum diisi."

msgid "No OPD programme is entered."
msgstr "Belum ada program OPD yang dicatat."

msgid "No TKPKP with OPD is entered for this place"
msgstr "Belum ada TKPKP beserta OPD yang tercatat untuk tempat ini"

msgid "No active enumerator is entered."
msgstr "Enumerator yang aktif belum diisi."

msgid "No assistance is entered."
msgstr "Belum ada pendampingan yang tercatat."

msgid "No budget is entered."
msgstr "Belum ada anggaran yang diisi."

#, c-format
msgid "No column is %s. Choose the column, or one value for all rows."
msgstr ""
"Belum ada kolom untuk %s. Pilih kolomnya, atau satu nilai untuk semua baris."

#, c-format
msgid "No complete report waits for approval. %s"
msgstr "Tidak ada laporan lengkap yang menunggu persetujuan. %s"

msgid ""
"No date lies ahead; meetings, assistance and agenda items would stand here."
msgstr ""
"Tidak ada tanggal di depan; rapat, pendampingan, dan agenda akan tampil di "
"sini."

msgid "No day off"
msgstr "Bukan hari libur"

msgid ""
"No day off is entered for this year: working days are counted Monday to "
"Friday. Click a day to mark it as a day off."
msgstr ""
"Belum ada hari libur yang tercatat untuk tahun ini: hari kerja dihitung "
"Senin sampai Jumat. Klik sebuah tanggal untuk menandainya sebagai hari libur."

msgid "No decision is written down."
msgstr "Belum ada keputusan yang dicatat."

msgid ""
"No decision is written down. Write each on a line of its own; then it can "
"become a follow-up, a programme, a date or an assistance."
msgstr ""
"Belum ada keputusan yang dicatat. Tuliskan satu per baris; setelah itu "
"keputusan dapat dijadikan tindak lanjut, program, tanggal, atau pendampingan."

msgid "No decision is written down; each stands here on a line."
msgstr "Belum ada keputusan yang dicatat; setiap keputusan tercantum di sini."

#. Translators: %s is a village.
#, c-format
msgid "No development level of %s is entered yet."
msgstr "Tingkat perkembangan %s belum diisi."

msgid "No development level of the kelurahan is entered."
msgstr "Tingkat perkembangan kelurahan belum diisi."

msgid "No earlier meeting about this kabupaten is recorded."
msgstr "Belum ada rapat sebelumnya tentang kabupaten ini yang dicatat."

msgid "No enumerator is named."
msgstr "Enumerator belum ditunjuk."

msgid "No figure of this period stands out."
msgstr "Tidak ada angka yang janggal pada periode ini."

msgid ""
"No figures of the province are entered yet; the dataset of status counts "
"would be drawn here."
msgstr ""
"Angka provinsi belum dimasukkan; himpunan data jumlah status akan digambar "
"di sini."

msgid "No file"
msgstr "Tidak ada berkas"

msgid "No follow-up fits the filters."
msgstr "Tidak ada tindak lanjut yang sesuai dengan saringan."

msgid "No follow-up is entered."
msgstr "Belum ada tindak lanjut yang dicatat."

msgid "No follow-up is entered. Make one of a decision, or add it here."
msgstr ""
"Belum ada tindak lanjut. Jadikan dari keputusan, atau tambahkan di sini."

msgid ""
"No follow-up is open here; those of meetings about this kabupaten, its "
"kawasan or its site would stand here."
msgstr ""
"Tidak ada tindak lanjut yang terbuka; tindak lanjut dari rapat tentang "
"kabupaten ini, kawasannya, atau lokusnya akan tampil di sini."

msgid "No follow-up of this OPD is open."
msgstr "Tidak ada tindak lanjut OPD ini yang terbuka."

msgid "No follow-up of this kabupaten is open."
msgstr "Tidak ada tindak lanjut kabupaten ini yang terbuka."

msgid "No follow-up yet"
msgstr "Belum ada tindak lanjut"

msgid "No indicator is defined for this period; its figures would stand here."
msgstr "Belum ada indikator untuk periode ini; angkanya akan tampil di sini."

msgid "No indicator is defined yet; the first one would be drawn here."
msgstr "Indikator belum ditetapkan; indikator pertama akan digambar di sini."

msgid "No indicator yet"
msgstr "Belum ada indikator"

msgid "No innovation and no product is entered yet."
msgstr "Belum ada inovasi dan produk yang dicatat."

msgid "No innovation is entered yet."
msgstr "Inovasi belum dicatat."

msgid "No innovation is entered."
msgstr "Belum ada inovasi yang dicatat."

msgid ""
"No innovation is recorded yet; the register of innovations fills this table."
msgstr "Inovasi belum dicatat; register inovasi mengisi tabel ini."

msgid "No kawasan is entered yet."
msgstr "Belum ada kawasan yang diisi."

msgid "No kawasan of this kabupaten is entered."
msgstr "Belum ada kawasan kabupaten ini yang tercatat."

msgid ""
"No kawasan of this kabupaten is recorded yet; one that is entered on the "
"page Kawasan stands here."
msgstr ""
"Belum ada kawasan di kabupaten ini yang dicatat; yang diisi pada halaman "
"Kawasan akan tampil di sini."

msgid "No kawasan yet"
msgstr "Belum ada kawasan"

#, c-format
msgid "No mapping “%s” is kept that fits the columns of these files."
msgstr "Tidak ada pemetaan “%s” tersimpan yang cocok dengan kolom berkas ini."

msgid "No meeting chosen"
msgstr "Belum ada rapat yang dipilih"

msgid "No meeting is entered."
msgstr "Belum ada rapat yang dicatat."

msgid "No meeting is recorded yet; meetings with their decisions stand here."
msgstr "Rapat belum dicatat; rapat dengan keputusannya tampil di sini."

msgid "No meeting yet"
msgstr "Belum ada rapat"

msgid ""
"No member is recorded yet; the villages of the kawasan are chosen in its "
"form."
msgstr "Anggota belum dicatat; desa kawasan dipilih dalam formulirnya."

msgid "No member village is entered."
msgstr "Desa anggota belum diisi."

msgid ""
"No member village is recorded yet, so there is no outline; the map shows the "
"kabupaten."
msgstr ""
"Desa anggota belum dicatat sehingga belum ada garis batas; peta menunjukkan "
"kabupatennya."

msgid ""
"No need of a kawasan is listed yet; needs without a programme would stand "
"here."
msgstr ""
"Belum ada kebutuhan kawasan yang didaftar; kebutuhan tanpa program akan "
"tampil di sini."

msgid "No other programme of this kawasan in the year that is shown."
msgstr "Tidak ada program lain untuk kawasan ini pada tahun yang ditampilkan."

msgid "No place has this name."
msgstr "Tidak ada tempat bernama demikian."

msgid "No product is entered yet."
msgstr "Produk belum dicatat."

msgid "No product is entered."
msgstr "Belum ada produk yang dicatat."

msgid ""
"No product is recorded yet; the register of products, rights and permits "
"fills this table."
msgstr ""
"Produk belum dicatat; register produk, hak, dan izin mengisi tabel ini."

msgid "No programme"
msgstr "Tidak ada program"

msgid "No programme answers this need yet"
msgstr "Belum ada program yang menjawab kebutuhan ini"

msgid "No programme is entered here."
msgstr "Belum ada program yang diisi di sini."

msgid ""
"No programme is recorded yet; programmes of the OPD entered for this kawasan "
"stand here with their budget."
msgstr ""
"Program belum dicatat; program OPD untuk kawasan ini tampil di sini dengan "
"anggarannya."

msgid "No programme of this OPD is under way."
msgstr "Tidak ada program OPD ini yang sedang berjalan."

msgid "No record matches"
msgstr "Tidak ada catatan yang cocok"

msgid "No region of this name is in the official list."
msgstr "Tidak ada wilayah bernama demikian dalam daftar resmi."

msgid "No report asked"
msgstr "Tidak wajib melapor"

msgid "No report has a figure yet; the first report would begin the line."
msgstr "Belum ada laporan berisi angka; laporan pertama akan memulai garisnya."

msgid "No report has a figure yet; the first reports would begin the lines."
msgstr "Belum ada laporan berisi angka; laporan pertama akan memulai garisnya."

msgid "No report in this state"
msgstr "Tidak ada laporan dalam keadaan ini"

msgid "No report is due yet."
msgstr "Belum ada laporan yang jatuh tempo."

msgid ""
"No report of this period has a text; progress, obstacles and follow-ups "
"would stand here."
msgstr ""
"Belum ada laporan periode ini yang berisi uraian; kemajuan, kendala, dan "
"tindak lanjut akan tampil di sini."

msgid "No report tells of progress or obstacles yet; the next report would."
msgstr ""
"Belum ada laporan tentang perkembangan atau kendala; laporan berikutnya akan "
"memuatnya."

msgid "No report yet"
msgstr "Belum ada laporan"

msgid "No site and no kawasan lies here."
msgstr "Tidak ada lokus atau kawasan di sini."

#. Translators: indicator, period.
#, c-format
msgid "No site has a figure for %s in %s."
msgstr "Belum ada lokus yang memiliki angka untuk %s pada %s."

msgid ""
"No site has its village yet. Choose the villages; then their figures can be "
"typed here."
msgstr ""
"Belum ada lokus yang desanya dipilih. Pilih desa/kelurahannya, lalu angkanya "
"dapat diketik di sini."

msgid "No site has to report for this period."
msgstr "Tidak ada lokus yang wajib melapor untuk periode ini."

msgid "No site is filled in yet, so no status is known."
msgstr "Belum ada lokus yang diisi, sehingga statusnya belum diketahui."

msgid "No site reports here in this period."
msgstr "Tidak ada lokus yang melapor di sini pada periode ini."

#. Translators: %s is a kawasan.
#, c-format
msgid "No stage of %s is recorded yet."
msgstr "Belum ada tahap %s yang dicatat."

msgid "No stage of a kawasan is in its charge."
msgstr "Tidak ada tahap kawasan yang menjadi tanggung jawabnya."

msgid "No status counts of Kalimantan Selatan are entered."
msgstr "Jumlah desa menurut status di Kalimantan Selatan belum diisi."

msgid "No such place is entered yet; add it first."
msgstr "Belum ada yang demikian; tambahkan lebih dahulu."

msgid "No support is entered yet."
msgstr "Dukungan belum dicatat."

msgid ""
"No support of a partner is recorded yet; promises and support entered for "
"this site stand here."
msgstr ""
"Dukungan mitra belum dicatat; janji dan dukungan bagi lokus ini tampil di "
"sini."

msgid "No talk is entered yet; each stands here with its decisions."
msgstr ""
"Belum ada audiensi yang tercatat; setiap audiensi tercantum di sini beserta "
"keputusannya."

msgid "No talk with the Sekda is entered."
msgstr "Belum ada audiensi dengan Sekda yang tercatat."

msgid "No team and no invitation is entered yet."
msgstr "Belum ada tim dan undangan yang diisi."

msgid "No team is entered yet."
msgstr "Belum ada tim yang diisi."

msgid "No team yet"
msgstr "Belum ada tim"

msgid "No, as long as the text of the instruction is not in the store yet"
msgstr "Tidak, selama naskah instruksi belum ada dalam simpanan"

msgid "No, when only the month or quarter is public"
msgstr "Tidak, bila hanya bulan atau triwulannya yang diketahui umum"

msgid "No."
msgstr "No."

msgid "Nobody has to be reminded."
msgstr "Tidak ada yang perlu diingatkan."

msgid ""
"Nobody is invited yet. Invite the OPD of the TKPKP, or one after the other; "
"on the day tick who came."
msgstr ""
"Belum ada undangan. Undang OPD anggota TKPKP sekaligus, atau satu per satu; "
"pada hari rapat tandai siapa yang hadir."

msgid "Nobody is on the list of invitations yet."
msgstr "Daftar undangan masih kosong."

msgid "Nobody was invited yet"
msgstr "Belum ada undangan"

msgid "None is planned."
msgstr "Belum ada yang direncanakan."

#, c-format
msgid "None of the %u sites has reported yet."
msgstr "Belum satu pun dari %u lokus melapor."

msgid "None; what is agreed at meetings with this OPD in charge stands here."
msgstr ""
"Tidak ada; hasil rapat yang menjadi tanggung jawab OPD ini tercantum di sini."

msgid "Not answered yet"
msgstr "Belum dijawab"

msgid "Not applicable"
msgstr "Tidak berlaku"

#, c-format
msgid "Not approved: %s."
msgstr "Tidak disetujui: %s."

msgid "Not begun"
msgstr "Belum"

msgid "Not begun yet"
msgstr "Belum berjalan"

msgid "Not chosen yet"
msgstr "Belum dipilih"

#, c-format
msgid "Not confirmed yet: %s."
msgstr "Belum dipastikan: %s."

msgid "Not due yet"
msgstr "Belum jatuh tempo"

msgid "Not in the file"
msgstr "Tidak ada dalam berkas"

msgid "Not in the list"
msgstr "Tidak ada dalam daftar"

msgid "Not invited"
msgstr "Tidak diundang"

msgid "Not received"
msgstr "Belum masuk"

#, c-format
msgid "Not received, %u day after the due day"
msgid_plural "Not received, %u days after the due day"
msgstr[0] "Belum diterima, lewat %u hari dari batas"

msgid "Not started"
msgstr "Belum dimulai"

msgid "Note"
msgstr "Catatan"

msgid "Nothing"
msgstr "Tanpa warna"

msgid "Nothing found"
msgstr "Tidak ditemukan"

msgid "Nothing has come of it yet."
msgstr "Belum ditindaklanjuti."

msgid "Nothing has happened here yet."
msgstr "Belum ada kejadian di sini."

msgid "Nothing is due"
msgstr "Tidak ada yang jatuh tempo"

msgid "Nothing is entered on the documents that the ministry asks for."
msgstr "Dokumen yang diminta kementerian belum diisi."

msgid "Nothing is entered yet that this document is about; add it first."
msgstr ""
"Belum ada yang dapat dijadikan isi dokumen ini; tambahkan lebih dahulu."

msgid "Nothing is entered yet."
msgstr "Belum ada isian."

msgid ""
"Nothing is listed yet. Write down what the villages need, and link the "
"programmes that answer it."
msgstr ""
"Belum ada yang didaftar. Catat kebutuhan desa-desa, lalu tautkan program "
"yang menjawabnya."

#, c-format
msgid "Nothing is open for %s."
msgstr "Tidak ada yang terbuka untuk %s."

msgid "Nothing is planned and nothing was done yet."
msgstr "Belum ada yang direncanakan dan belum ada yang dilakukan."

msgid ""
"Nothing that blocks is recorded; it is entered with the stage of the kawasan."
msgstr "Belum ada hambatan yang dicatat; hambatan diisi pada tahap kawasannya."

msgid "Nothing to draw yet"
msgstr "Belum ada yang dapat digambar"

msgid ""
"Nothing was changed. Start the program again; if it stays so, ask for help."
msgstr ""
"Tidak ada yang diubah. Mulai ulang program; jika tetap demikian, mintalah "
"bantuan."

msgid "Nothing was saved"
msgstr "Tidak ada yang disimpan"

msgid ""
"Nothing was written, because not all rows can be taken. Mend the file, or "
"repeat with --confirm to take the others."
msgstr ""
"Tidak ada yang ditulis karena tidak semua baris dapat diterima. Perbaiki "
"berkasnya, atau ulangi dengan --confirm untuk mengambil baris lainnya."

msgid "Number"
msgstr "Nomor"

msgid ""
"Number of sites whose figure went up, stayed or went down against the period "
"before, of those with a figure in both."
msgstr ""
"Jumlah lokus yang angkanya naik, tetap, atau turun dibanding periode "
"sebelumnya, dari lokus yang punya angka pada keduanya."

msgid "Number of the row for repeats"
msgstr "Nomor baris untuk jawaban berulang"

msgid "Numbers of programmes"
msgstr "Banyaknya program"

msgctxt "report state"
msgid "O"
msgstr "T"

msgid "OPD"
msgstr "OPD"

msgid "OPD and kawasan"
msgstr "OPD dan kawasan"

#, c-format
msgid "OPD and kawasan, %u to %u of %u"
msgstr "OPD dan kawasan, %u sampai %u dari %u"

msgid "OPD and people in a coordination team."
msgstr "OPD dan orang dalam tim koordinasi."

msgid "OPD asked"
msgstr "OPD yang diminta"

msgid "OPD programme"
msgstr "Program OPD"

msgid "OPD programmes"
msgstr "Program OPD"

#, c-format
msgid "OPD programmes %d"
msgstr "Program OPD %d"

msgid "OPD programmes, all years"
msgstr "Program OPD, semua tahun"

msgid "OPD programme…"
msgstr "Program OPD…"

msgid "OPD sheet"
msgstr "Lembar OPD"

msgid "OPD sheet…"
msgstr "Lembar OPD…"

msgid ""
"OPD stand below each other, kawasan side by side; each cell holds the "
"programmes of the one for the other, with budget, fund source and what is "
"realised."
msgstr ""
"OPD tersusun ke bawah dan kawasan ke samping; tiap sel memuat program OPD "
"itu untuk kawasan itu, dengan anggaran, sumber dana, dan realisasinya."

#, c-format
msgid "OPD without a programme: %s."
msgstr "OPD tanpa program: %s."

msgid "Obstacles"
msgstr "Kendala"

#, c-format
msgid "Of %u decisions, %u have led to nothing yet."
msgstr "Dari %u keputusan, %u belum ditindaklanjuti."

#, c-format
msgid "Of %u desa with Indeks Desa: %s."
msgid_plural "Of %u desa with Indeks Desa: %s."
msgstr[0] "Dari %u desa yang memiliki Indeks Desa: %s."

#, c-format
msgid "Of %u kawasan, %s."
msgstr "Dari %u kawasan, %s."

#, c-format
msgid "Of %u kawasan, none is blocked and nothing is overdue."
msgstr ""
"Dari %u kawasan, tidak ada yang terhambat dan tidak ada yang lewat waktu."

#. Translators: number of sites, then a list such as "10 reported on time, 2 late, and 1 has not
#. * reported".
#, c-format
msgid "Of %u site, %s."
msgid_plural "Of %u sites, %s."
msgstr[0] "Dari %u lokus, %s."

msgid "Of all OPD"
msgstr "Dari semua OPD"

#, c-format
msgid "Of the documents that the ministry asks for, %u of %u are complete."
msgstr "Dokumen yang diminta kementerian: %u dari %u lengkap."

#. Translators: how many, of how many, how many are not known.
#, c-format
msgid ""
"Of the documents that the ministry asks for, %u of %u are complete; on %u "
"nothing is entered."
msgstr "Dokumen yang diminta kementerian: %u dari %u lengkap; %u belum diisi."

msgid "Office"
msgstr "Kantor"

msgid "Officer"
msgstr "Petugas"

msgid "Officers"
msgstr "Petugas"

msgid "Official data"
msgstr "Data resmi"

msgid ""
"On the sheets Inovasi and Produk write one innovation or product in a line. "
"Those that are known already stand there; change what has changed."
msgstr ""
"Pada lembar Inovasi dan Produk, tuliskan satu inovasi atau satu produk pada "
"setiap baris. Yang sudah tercatat telah tertulis di sana; ubahlah bagian "
"yang berubah."

msgid "On time"
msgstr "Tepat waktu"

msgid "On which day did the report come in? Not later than today."
msgstr "Tanggal berapa laporan diterima? Paling lambat hari ini."

msgid ""
"Once those invited to a meeting are entered, it stands here who came, and "
"who never does."
msgstr ""
"Sesudah daftar undangan rapat diisi, di sini terlihat siapa yang hadir dan "
"siapa yang tidak pernah hadir."

msgid "One form for all, to be uploaded to Kobo or ODK."
msgstr "Satu formulir untuk semua, untuk diunggah ke Kobo atau ODK."

msgid "One period"
msgstr "Satu periode"

msgid "One report for each site and period of two months."
msgstr "Satu laporan untuk tiap lokus dan periode dua bulan."

msgid "One site"
msgstr "Satu lokus"

msgid "One site over the periods"
msgstr "Satu lokus dari periode ke periode"

#. Translators: site, indicator, figure.
#, c-format
msgid "Only %s has a figure for %s: %s."
msgstr "Hanya %s yang memiliki angka untuk %s: %s."

msgid "Only desa"
msgstr "Hanya desa"

msgid "Only kelurahan"
msgstr "Hanya kelurahan"

msgid "Only the report grid can be written for DHIS2."
msgstr "Hanya tabel laporan yang dapat ditulis untuk DHIS2."

msgid "Only whole numbers are counted here; leave out the decimals."
msgstr "Di sini hanya bilangan bulat; hilangkan desimalnya."

msgid "Open"
msgstr "Terbuka"

msgid "Open a copy"
msgstr "Buka salinan"

msgid "Open all fields of this programme"
msgstr "Buka semua isian program ini"

msgid "Open follow-ups"
msgstr "Tindak lanjut terbuka"

msgid "Open for scoring"
msgstr "Dibuka untuk penilaian"

msgid "Open the record"
msgstr "Buka catatan"

msgid "Open the report"
msgstr "Buka laporan"

msgid "Open the report of this period"
msgstr "Buka laporan periode ini"

msgid "Open the sample data"
msgstr "Buka data contoh"

msgid "Open this team"
msgstr "Buka tim ini"

msgid ""
"Options: --json writes tables as JSON, --confirm answers yes to questions, --"
"reason TEXT says why."
msgstr ""
"Pilihan: --json menulis tabel sebagai JSON, --confirm menjawab ya atas "
"pertanyaan, --reason TEKS menyebut alasan."

msgid "Order"
msgstr "Urutan"

msgid "Orientation"
msgstr "Arah kertas"

msgid "Origin"
msgstr "Asal"

msgid "Other"
msgstr "Lainnya"

msgid ""
"Other figures are asked now than when this form was opened. Save what was "
"typed; then they are shown."
msgstr ""
"Angka yang diminta sekarang berbeda dari saat formulir ini dibuka. Simpan "
"dahulu yang sudah diketik; setelah itu angka yang baru ditampilkan."

msgid "Other kawasan"
msgstr "Kawasan lain"

msgid "Other open follow-ups"
msgstr "Tindak lanjut lain yang masih terbuka"

msgid "Other sectors"
msgstr "Sektor lain"

msgid "Other spellings"
msgstr "Ejaan lain"

msgid "Outline from a file"
msgstr "Batas dari berkas"

msgid "Outside id"
msgstr "Id luar"

msgid "Overdue"
msgstr "Lewat batas"

#. Translators: %s is "3 days ago".
#, c-format
msgid "Overdue: %s"
msgstr "Lewat batas: %s"

msgid "Owner"
msgstr "Penanggung jawab"

msgctxt "report state"
msgid "P"
msgstr "S"

msgid "PADes"
msgstr "PADes"

msgid "Pack for the audiensi"
msgstr "Bahan audiensi"

msgid "Packaging"
msgstr "Kemasan"

#. Translators: page number and number of pages.
#, c-format
msgid "Page %u of %u"
msgstr "Halaman %u dari %u"

msgid "Pages"
msgstr "Halaman"

msgid "Paper"
msgstr "Kertas"

msgid "Partly filled"
msgstr "Terisi sebagian"

#. Translators: %s is "7 of 9".
#, c-format
msgid "Partly filled: %s"
msgstr "Terisi sebagian: %s"

msgid "Partner"
msgstr "Mitra"

msgid "Partners"
msgstr "Mitra"

msgid "Partners and assistance"
msgstr "Mitra dan pendampingan"

msgid "Partnership"
msgstr "Kemitraan"

msgid "Passed over"
msgstr "Dilewati"

msgid "Passed over: nothing is entered"
msgstr "Terlewati: belum ada isian"

msgid "Past"
msgstr "Sudah lewat"

msgid "Past and done, too"
msgstr "Juga yang lalu dan selesai"

msgid "Paten"
msgstr "Paten"

msgid "Paten sederhana"
msgstr "Paten sederhana"

msgid "Pekan Inovasi"
msgstr "Pekan Inovasi"

msgid "Pendampingan"
msgstr "Pendampingan"

msgid "Perbup RPKP"
msgstr "Perbup RPKP"

msgid "Percent"
msgstr "Persen"

msgid "Period"
msgstr "Periode"

msgid "Period before"
msgstr "Periode sebelumnya"

msgid "Period of the report"
msgstr "Periode laporan"

msgid "Periods"
msgstr "Periode"

msgid "Permendagri 81/2015"
msgstr "Permendagri 81/2015"

msgid "Permit or certificate"
msgstr "Izin atau sertifikat"

msgid "Permits"
msgstr "Izin"

msgid "Phone"
msgstr "Telepon"

msgid "Photo"
msgstr "Foto"

msgid "Photo as evidence"
msgstr "Foto bukti"

msgid "Photo of the innovation"
msgstr "Foto inovasi"

msgid "Photo of the product"
msgstr "Foto produk"

msgid "Photos and documents kept with a record."
msgstr "Foto dan dokumen yang disimpan bersama suatu catatan."

#. Translators: %s is a size.
#, c-format
msgid "Photos and documents up to %s"
msgstr "Foto dan dokumen sampai %s"

msgid "Photos and files"
msgstr "Foto dan berkas"

msgid "Place"
msgstr "Tempat"

msgid "Place names"
msgstr "Nama tempat"

msgid "Place of signing"
msgstr "Tempat penandatanganan"

msgid "Places"
msgstr "Tempat"

msgid "Plan a talk…"
msgstr "Rencanakan audiensi…"

msgid "Plan a visit…"
msgstr "Rencanakan kunjungan…"

msgid "Plan the next meeting…"
msgstr "Rencanakan rapat berikutnya…"

msgid "Plan the talk first: the requests are kept with the meeting."
msgstr "Rencanakan audiensinya dahulu: permintaan disimpan bersama rapat."

msgid "Planned"
msgstr "Direncanakan"

msgid "Planned or reported"
msgstr "Direncanakan atau dilaporkan"

msgid "Play the periods"
msgstr "Putar periode"

msgid ""
"Please send the report to us. Should anything stand in the way, let us know, "
"so that we can help. If it has been sent in the meantime, please disregard "
"this message. Thank you."
msgid_plural ""
"Please send the reports to us. Should anything stand in the way, let us "
"know, so that we can help. If they have been sent in the meantime, please "
"disregard this message. Thank you."
msgstr[0] ""
"Mohon kesediaan Bapak/Ibu untuk mengirimkan atau melengkapi laporan "
"tersebut. Apabila ada kendala, mohon kami dikabari agar dapat membantu. "
"Apabila laporan sudah dikirim, mohon abaikan pesan ini. Terima kasih."

msgid "Point"
msgstr "Butir"

msgid "Point of the place"
msgstr "Titik lokasi"

msgid "Population"
msgstr "Penduduk"

msgid "Portrait"
msgstr "Tegak"

msgid "Post"
msgstr "Jabatan"

msgid "Potential"
msgstr "Potensi"

msgid "Preferences"
msgstr "Preferensi"

msgid "Preparing"
msgstr "Persiapan"

msgid "Price"
msgstr "Harga"

msgid "Price of one unit (Rp)"
msgstr "Harga per satuan (Rp)"

msgid "Print"
msgstr "Cetak"

msgid "Print profile…"
msgstr "Cetak profil…"

msgid "Print the agenda…"
msgstr "Cetak agenda…"

msgid "Print the minutes…"
msgstr "Cetak notula…"

msgid "Print the place that is shown"
msgstr "Cetak tempat yang ditampilkan"

msgid "Print what the chosen OPD owes"
msgstr "Cetak kewajiban OPD yang dipilih"

msgid "Print…"
msgstr "Cetak…"

msgid "Priority"
msgstr "Prioritas"

msgid "Producer"
msgstr "Produsen data"

msgid "Product"
msgstr "Produk"

msgid "Products"
msgstr "Produk"

msgid "Products of a site, with capacity, turnover and market."
msgstr "Produk lokus, dengan kapasitas, omzet, dan pasarnya."

msgid "Products, rights and permits"
msgstr "Produk, hak, dan izin"

msgid "Profile and needs matrix"
msgstr "Profil dan matriks kebutuhan"

msgid "Profit"
msgstr "Laba"

msgid "Program"
msgstr "Program"

msgid "Programme"
msgstr "Program"

msgid "Programme matrix"
msgstr "Matriks program"

msgid "Programmes"
msgstr "Program"

msgid "Programmes of the OPD"
msgstr "Program OPD"

msgid ""
"Programmes of the OPD would stand here, each in the kawasan that it is for."
msgstr ""
"Program OPD akan tampil di sini, masing-masing pada kawasan yang dituju."

msgid "Programmes one by one"
msgstr "Daftar program"

msgid "Programmes that are not done"
msgstr "Program yang belum selesai"

msgid "Progress"
msgstr "Perkembangan"

msgid "Progress and obstacles"
msgstr "Perkembangan dan kendala"

msgid "Progress in this period"
msgstr "Perkembangan pada periode ini"

msgid "Promised"
msgstr "Dijanjikan"

msgid "Proposal to replace a site"
msgstr "Usulan penggantian lokus"

msgid "Proposals"
msgstr "Usulan"

msgid "Proposed"
msgstr "Diusulkan"

msgid "Proposed village"
msgstr "Desa/kelurahan usulan"

msgid "Province"
msgstr "Provinsi"

msgid "Public facts entered with their sources"
msgstr "Fakta publik dimasukkan beserta sumbernya"

msgid "Public service"
msgstr "Pelayanan publik"

msgid "Quantiles"
msgstr "Kuantil"

msgid "Question"
msgstr "Pertanyaan"

msgid "Quit"
msgstr "Keluar"

msgid "RPJMN"
msgstr "RPJMN"

msgid "RPJMN period"
msgstr "Periode RPJMN"

msgid "RPKP"
msgstr "RPKP"

msgid "RPKP from year"
msgstr "RPKP dari tahun"

msgid "RPKP to year"
msgstr "RPKP sampai tahun"

msgid "Radar"
msgstr "Radar"

msgid "Rakernis"
msgstr "Rakernis"

msgid "Rank"
msgstr "Pangkat"

msgid "Ranking of the sites"
msgstr "Peringkat lokus"

msgid "Reach of the market"
msgstr "Jangkauan pasar"

msgid "Read as"
msgstr "Dibaca sebagai"

msgid "Realised"
msgstr "Realisasi"

msgid "Realised / target"
msgstr "Realisasi / target"

msgid "Realised against target"
msgstr "Realisasi terhadap target"

msgid "Reason"
msgstr "Alasan"

msgid "Reason for the change, kept in the history"
msgstr "Alasan perubahan, disimpan dalam riwayat"

msgid "Reason for the choice"
msgstr "Alasan pemilihan"

msgid "Reason for the return"
msgstr "Alasan pengembalian"

#. Translators: %s is the reason of a change.
#, c-format
msgid "Reason: %s"
msgstr "Alasan: %s"

msgid "Reasons"
msgstr "Alasan"

msgid "Recap of the reports"
msgstr "Rekap laporan"

msgid "Received"
msgstr "Diterima"

msgid "Received on"
msgstr "Diterima pada"

msgid "Received…"
msgstr "Diterima…"

msgid "Record"
msgstr "Catatan"

msgid "Record form"
msgstr "Formulir catatan"

msgid "Record made"
msgstr "Catatan dibuat"

msgid "Record removed"
msgstr "Catatan dihapus"

msgid "Recorded"
msgstr "Dicatat"

msgid "Records"
msgstr "Catatan"

msgid "Redo"
msgstr "Ulangi"

#, c-format
msgid "Redone: %s"
msgstr "Diulangi: %s"

msgid "Refused"
msgstr "Ditolak"

msgid "Refused rows"
msgstr "Baris yang ditolak"

msgid "Region"
msgstr "Wilayah"

msgid "Regional"
msgstr "Regional"

msgid "Register"
msgstr "Register"

msgid "Register and agenda"
msgstr "Daftar dan agenda"

msgid "Register, reports and agenda"
msgstr "Daftar, laporan, dan agenda"

msgid "Rejected"
msgstr "Ditolak"

msgid "Rejected on the server, therefore left out."
msgstr "Ditolak di server, karena itu dilewati."

msgid "Remark"
msgstr "Keterangan"

msgid "Remark on this figure; Enter keeps it"
msgstr "Keterangan angka ini; Enter menyimpannya"

#, c-format
msgid "Remark on “%s”"
msgstr "Keterangan untuk “%s”"

msgid "Remarks on a record or a field."
msgstr "Tanggapan atas suatu catatan atau isian."

msgid "Reminder"
msgstr "Pesan tagihan"

msgid "Remove it all the same?"
msgstr "Tetap hapus?"

msgid "Remove the attachment"
msgstr "Hapus lampiran"

msgid "Remove the record"
msgstr "Hapus catatan"

msgid "Reopen…"
msgstr "Buka kembali…"

msgid "Repair"
msgstr "Perbaikan"

msgid "Replace"
msgstr "Ganti"

msgid "Replace the files?"
msgstr "Ganti berkas yang ada?"

#, c-format
msgid "Replace with %s"
msgstr "Ganti dengan %s"

msgid "Replaced"
msgstr "Diganti"

msgid "Replaced by"
msgstr "Diganti oleh"

msgid "Replications"
msgstr "Replikasi"

msgid "Report"
msgstr "Laporan"

# Digests: sentences on reports, sites, kawasan, maps and the agenda.
#. Translators: %s is a period.
#, c-format
msgid "Report %s is due"
msgstr "Batas laporan %s"

msgid "Report due"
msgstr "Batas laporan"

msgid "Report period"
msgstr "Periode laporan"

msgid "Reported"
msgstr "Dilaporkan"

msgid "Reports"
msgstr "Laporan"

#. Translators: %s is a period.
#, c-format
msgid "Reports %s"
msgstr "Laporan %s"

#, c-format
msgid "Reports are due %d day after the end of a period"
msgid_plural "Reports are due %d days after the end of a period"
msgstr[0] "Batas waktu laporan: %d hari setelah periode berakhir"

msgid "Reports by site and period"
msgstr "Laporan menurut lokus dan periode"

msgid "Reports in other states are hidden by the choice above."
msgstr "Laporan dalam keadaan lain disembunyikan oleh pilihan di atas."

msgid "Reports of the sites by period"
msgstr "Laporan lokus menurut periode"

msgid "Reports: a site in each row, an indicator in each column"
msgstr "Laporan: lokus pada baris, indikator pada kolom"

#, c-format
msgid "Request %u"
msgstr "Permintaan %u"

msgid "Request for two-month reports"
msgstr "Permintaan laporan dwi-bulanan"

msgid "Result"
msgstr "Hasil"

#, c-format
msgid "Result: %s"
msgstr "Hasil: %s"

msgid "Returned"
msgstr "Dikembalikan"

msgid "Returned to be corrected"
msgstr "Dikembalikan untuk diperbaiki"

msgid "Returned: %s"
msgstr "Dikembalikan: %s"

msgid "Return…"
msgstr "Kembalikan…"

msgid "Review on the server"
msgstr "Hasil pemeriksaan di server"

msgid "Right or permit"
msgstr "Hak atau izin"

msgid "Rights"
msgstr "Hak"

#, c-format
msgid "Rises from %s far more than this site usually moves (%s a period)."
msgstr "Naik dari %s jauh melebihi gerak biasa lokus ini (%s per periode)."

msgid "Rivers"
msgstr "Sungai"

msgid "Root id of the Kobo or ODK submission"
msgstr "Id induk kiriman Kobo atau ODK"

msgid "Row"
msgstr "Baris"

#, c-format
msgid "Row %u brings the same record already. Remove one of the two rows."
msgstr ""
"Baris %u sudah membawa catatan yang sama. Hapus salah satu dari kedua baris "
"itu."

#, c-format
msgid "Row %u: %s"
msgstr "Baris %u: %s"

#, c-format
msgid ""
"Row %u: the record has been stored in the meantime. Look at the rows again."
msgstr ""
"Baris %u: catatan ini sementara itu sudah tersimpan. Periksa kembali baris-"
"barisnya."

msgid "Rp"
msgstr "Rp"

#, c-format
msgid "Rp%s (%u of %u)"
msgstr "Rp%s (%u dari %u)"

msgid "Running"
msgstr "Berjalan"

msgid "Rupiah"
msgstr "Rupiah"

msgid "SAMPLE"
msgstr "CONTOH"

msgid "SAMPLE DATA"
msgstr "DATA CONTOH"

msgid "SAMPLE, not a real reminder"
msgstr "CONTOH, bukan tagihan sebenarnya"

msgid "SHA-256"
msgstr "SHA-256"

msgid "SK Kawasan"
msgstr "SK Kawasan"

msgid "SK TKPKP"
msgstr "SK TKPKP"

msgid "SNI"
msgstr "SNI"

msgid "SPP-IRT"
msgstr "SPP-IRT"

msgid "Sample data"
msgstr "Data contoh"

msgid "Sample data made"
msgstr "Data contoh dibuat"

msgid "Sangat Tertinggal"
msgstr "Sangat Tertinggal"

msgid "Save"
msgstr "Simpan"

msgid "Save (Ctrl+S)"
msgstr "Simpan (Ctrl+S)"

msgid "Save and close"
msgstr "Simpan dan tutup"

msgid "Save and close (Ctrl+S)"
msgstr "Simpan dan tutup (Ctrl+S)"

msgid "Save as .ics…"
msgstr "Simpan sebagai .ics…"

msgid "Save as a file"
msgstr "Simpan sebagai berkas"

msgid "Save as…"
msgstr "Simpan sebagai…"

msgid "Save first what was typed (Ctrl+S)"
msgstr "Simpan dahulu yang sudah diketik (Ctrl+S)"

msgid "Save the calendar"
msgstr "Simpan kalender"

msgid "Save the chart as PNG, SVG or PDF"
msgstr "Simpan grafik sebagai PNG, SVG, atau PDF"

msgid "Save the document"
msgstr "Simpan dokumen"

msgid "Save the file"
msgstr "Simpan berkas"

msgid ""
"Save the file as Excel workbook (.xlsx) and send it back to the officer who "
"sent it, together with the photos."
msgstr ""
"Simpanlah berkas sebagai buku kerja Excel (.xlsx) dan kirimkan kembali "
"kepada petugas yang mengirimnya, beserta foto-fotonya."

msgid "Save the map"
msgstr "Simpan peta"

msgid "Save the map as PNG, SVG or PDF"
msgstr "Simpan peta sebagai PNG, SVG, atau PDF"

msgid "Save the map…"
msgstr "Simpan peta…"

msgid "Save the records"
msgstr "Simpan catatan"

msgid "Save the records that are shown as a file"
msgstr "Simpan catatan yang tampil sebagai berkas"

msgid "Save the reports as a file"
msgstr "Simpan laporan sebagai berkas"

#, c-format
msgid "Save “%s” as a file"
msgstr "Simpan “%s” sebagai berkas"

msgid "Saved"
msgstr "Tersimpan"

msgid "Save…"
msgstr "Simpan…"

msgid "Saving…"
msgstr "Menyimpan…"

msgid "Say where to write: -o FILE. See klaster-desa --help."
msgstr "Sebutkan tempat menulis: -o BERKAS. Lihat klaster-desa --help."

msgid "Say which record: its id, or for a site the code of its kabupaten."
msgstr "Sebutkan catatannya: id, atau untuk lokus kode kabupaten/kota."

msgid "Scale"
msgstr "Skala"

msgid "Score"
msgstr "Skor"

msgid "Score of the jury"
msgstr "Nilai juri"

msgid "Scores handed in"
msgstr "Nilai sudah diserahkan"

msgid "Screen"
msgstr "Layar"

msgid "Search a place"
msgstr "Cari tempat"

msgid "Search follow-ups"
msgstr "Cari tindak lanjut"

msgid "Search in the table"
msgstr "Cari dalam tabel"

msgid "Search kawasan"
msgstr "Cari kawasan"

msgid "Search meetings"
msgstr "Cari rapat"

msgid "Search regions"
msgstr "Cari wilayah"

msgid "Search sites and kawasan"
msgstr "Cari lokus dan kawasan"

msgid "Second request"
msgstr "Permintaan kedua"

msgid "Secretary"
msgstr "Sekretaris"

msgid "Sector"
msgstr "Sektor"

#, c-format
msgid "Sekda of %s"
msgstr "Sekda %s"

msgid "Setting of the office"
msgstr "Pengaturan kantor"

#, c-format
msgid "Settled before: “%s”"
msgstr "Sudah ditentukan sebelumnya: “%s”"

#, c-format
msgid "Several reports for %s, %s"
msgstr "Beberapa laporan untuk %s, %s"

#. Translators: instrument, year.
#, c-format
msgid "Share of Mandiri desa in %s %d"
msgstr "Persentase desa Mandiri menurut %s %d"

msgid "Sheet"
msgstr "Lembar"

msgid "Short description of the innovation"
msgstr "Uraian singkat inovasi"

msgid "Short name"
msgstr "Nama singkat"

msgid "Short, without spaces, e.g. INOV_BARU"
msgstr "Pendek, tanpa spasi, misalnya INOV_BARU"

msgid "Show all"
msgstr "Tampilkan semua"

msgid "Show all reports"
msgstr "Tampilkan semua laporan"

msgid "Show the history of this figure"
msgstr "Tampilkan riwayat angka ini"

msgid "Signatory"
msgstr "Penanda tangan"

msgid "Since"
msgstr "Sejak"

msgid "Site"
msgstr "Lokus"

msgid "Site (desa or kelurahan)"
msgstr "Desa/kelurahan lokus"

msgid "Site of Klaster Inovasi Desa"
msgstr "Lokus Klaster Inovasi Desa"

msgid "Site profile"
msgstr "Profil lokus"

#. Translators: %d is a year.
#, c-format
msgid "Site since %d"
msgstr "Lokus sejak %d"

msgid "Site: village not chosen yet"
msgstr "Lokus: desa belum dipilih"

msgid "Sites"
msgstr "Lokus"

msgid "Sites and kawasan here"
msgstr "Lokus dan kawasan di sini"

msgid "Six dimensions of one site"
msgstr "Enam dimensi satu lokus"

msgid "Size"
msgstr "Ukuran"

msgid "So far"
msgstr "Semula"

msgid "Social (DS)"
msgstr "Sosial (DS)"

msgid "Social resilience (IKS)"
msgstr "Ketahanan sosial (IKS)"

msgid "Some fields that are needed are still empty."
msgstr "Masih ada isian wajib yang kosong."

msgid "Some letters of this cell could not be read."
msgstr "Sebagian huruf sel ini tidak terbaca."

msgid ""
"Some two-month reports of Klaster Inovasi Desa are still needed from you."
msgstr ""
"Beberapa laporan dwi-bulanan Klaster Inovasi Desa masih kami perlukan dari "
"Bapak/Ibu."

msgid ""
"Something was changed since the rows were looked at. Look at them again "
"first."
msgstr ""
"Ada yang diubah sejak baris diperiksa. Periksa kembali barisnya lebih dahulu."

msgid "Source"
msgstr "Sumber"

msgid "Source document"
msgstr "Dokumen sumber"

#, c-format
msgid "Source: %s"
msgstr "Sumber: %s"

msgid "Source: as issued"
msgstr "Sumber: sebagaimana diterbitkan"

msgid "Source: reports of the enumerators"
msgstr "Sumber: laporan enumerator"

msgid ""
"Source: two-month reports of the enumerators. Blank figures are not counted "
"as zero; sites without one of two figures are left out of what changed."
msgstr ""
"Sumber: laporan dua bulanan enumerator. Isian kosong tidak dihitung nol; "
"lokus yang hanya punya salah satu dari dua angka tidak masuk hitungan "
"perubahan."

msgid ""
"Sources: decrees, minutes and figures of the OPD as entered by the office."
msgstr "Sumber: SK, notula, dan angka OPD sebagaimana dimasukkan kantor."

msgid ""
"Sources: decrees, minutes, figures of the OPD and reports of the enumerators "
"as entered by the office. What is not known is said to be so."
msgstr ""
"Sumber: surat keputusan, notula, angka dari OPD, dan laporan enumerator "
"sebagaimana dimasukkan oleh kantor. Yang belum diketahui dinyatakan belum "
"diketahui."

msgid ""
"Sources: reports of the enumerators and the registers of the office; Indeks "
"Desa and IDM as issued by the ministry."
msgstr ""
"Sumber: laporan enumerator dan register kantor; Indeks Desa dan IDM "
"sebagaimana diterbitkan kementerian."

msgid ""
"Sources: reports of the enumerators and the registers of the office; status "
"as issued by the ministry. Blank figures are not counted as zero."
msgstr ""
"Sumber: laporan enumerator dan register kantor; status sebagaimana "
"diterbitkan kementerian. Angka kosong tidak dihitung nol."

msgid "Spent"
msgstr "Terserap"

msgid "Spent (Rp)"
msgstr "Terserap (Rp)"

msgid "Stage"
msgstr "Tahap"

#. Translators: %s is a stage.
#, c-format
msgid "Stage %s is done, but its document is not entered."
msgstr "Tahap %s sudah selesai, tetapi dokumennya belum diisi."

msgid "Stage not entered"
msgstr "Tahap belum diisi"

msgid "Stage of a kawasan"
msgstr "Tahap kawasan"

msgid "Stage of the innovation"
msgstr "Tahap inovasi"

msgid "Stages"
msgstr "Tahap"

msgid "Stages and cut-offs"
msgstr "Tahapan dan batas lolos"

msgid "Stages in its charge"
msgstr "Tahap yang menjadi tanggung jawabnya"

msgid "Stages to the designation"
msgstr "Tahap sampai penetapan"

msgid "Start"
msgstr "Mulai"

msgid "State"
msgstr "Keadaan"

msgid "State of the reports"
msgstr "Keadaan laporan"

msgid "State of the site"
msgstr "Keadaan lokus"

msgid "Status"
msgstr "Status"

msgid "Status class"
msgstr "Kelas status"

#. Translators: instrument, year.
#, c-format
msgid "Status in %s %d"
msgstr "Status menurut %s %d"

msgid "Status of the village"
msgstr "Status desa"

msgid "Status of the villages"
msgstr "Status desa"

msgid "Status of the villages by year"
msgstr "Status desa menurut tahun"

msgid "Status on the server"
msgstr "Status di server"

#. Translators: number of the step, number of steps, name of the step.
#, c-format
msgid "Step %d of %u: %s"
msgstr "Langkah %d dari %u: %s"

msgid "Still missing"
msgstr "Yang belum ada"

msgid "Still to be entered"
msgstr "Masih perlu diisi"

msgid "Stop"
msgstr "Berhenti"

msgid "Stopped"
msgstr "Dihentikan"

msgid "Subject"
msgstr "Perihal"

msgid "Submitted"
msgstr "Diajukan"

msgid "Substantive examination"
msgstr "Pemeriksaan substantif"

msgid "Sum"
msgstr "Jumlah"

msgid "Summary"
msgstr "Ringkasan"

msgid "Support of a partner"
msgstr "Dukungan mitra"

msgid "TKPKP"
msgstr "TKPKP"

#. Translators: %s is the change that was taken back.
#, c-format
msgid "Taken back: %s"
msgstr "Diurungkan: %s"

msgid "Taken from"
msgstr "Diambil dari"

msgid "Takes back what was mended here"
msgstr "Membatalkan perbaikan di sini"

#, c-format
msgid "Talk with the Sekda of %s"
msgstr "Audiensi dengan Sekda %s"

msgid "Talks"
msgstr "Riwayat audiensi"

msgid "Target"
msgstr "Target"

#. Translators: a number with its unit, at the line of the target.
#, c-format
msgid "Target %s"
msgstr "Target %s"

msgid "Target date"
msgstr "Tanggal target"

msgid "Target date of a stage"
msgstr "Tanggal target tahap"

msgid "Target date of a stage…"
msgstr "Tanggal target tahap…"

msgid "Team"
msgstr "Tim"

msgid "Tertinggal"
msgstr "Tertinggal"

msgid "Text"
msgstr "Isi"

msgid "Text is entered"
msgstr "Naskah sudah dimasukkan"

msgid "Text of the item"
msgstr "Bunyi butir"

msgid "Thank you for your attention and cooperation."
msgstr "Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih."

msgid ""
"The 13 kabupaten and kota of Kalimantan Selatan, as in the official list."
msgstr "13 kabupaten dan kota di Kalimantan Selatan, sesuai daftar resmi."

msgid "The 13 sites"
msgstr "13 lokus"

msgid "The 13 sites of Klaster Inovasi Desa, one for each kabupaten/kota."
msgstr "13 lokus Klaster Inovasi Desa, satu untuk tiap kabupaten/kota."

msgid "The 156 kecamatan, as in the official list."
msgstr "156 kecamatan, sesuai daftar resmi."

msgid "The 2,016 desa and kelurahan, as in the official list."
msgstr "2.016 desa dan kelurahan, sesuai daftar resmi."

msgid ""
"The answers are encrypted. Export them from the server with the passphrase."
msgstr "Jawabannya terenkripsi. Ekspor dari server dengan kata sandinya."

msgid "The award at Pekan Inovasi: one edition a year."
msgstr "Penghargaan pada Pekan Inovasi: satu edisi setahun."

#. Translators: the number at the foot of the axis, which is not zero.
#, c-format
msgid "The axis begins at %s."
msgstr "Sumbu dimulai dari %s."

#, c-format
msgid "The backlog grows: %u report of this site is open."
msgid_plural "The backlog grows: %u reports of this site are open."
msgstr[0] "Tunggakan bertambah: %u laporan lokus ini belum selesai."

#, c-format
msgid "The budgets entered sum to %s (%u of %u programmes)."
msgstr "Anggaran yang terisi berjumlah %s (%u dari %u program)."

#, c-format
msgid "The calendar is saved as %s."
msgstr "Kalender disimpan sebagai %s."

msgid "The cell has a formula. It is taken as text."
msgstr "Sel ini berisi rumus. Isinya diambil sebagai teks."

msgid ""
"The cell has a formula; formulas are not worked out. Put the value in its "
"place."
msgstr "Sel ini berisi rumus; rumus tidak dihitung. Ganti dengan nilainya."

msgid ""
"The cell shows an error of the spreadsheet. Mend it there, or write the "
"value here."
msgstr ""
"Sel ini menampilkan galat lembar kerja. Perbaiki di sana, atau tulis "
"nilainya di sini."

msgid "The changes are saved"
msgstr "Perubahan disimpan"

#. Translators: %s is a path.
#, c-format
msgid "The chart is saved as %s"
msgstr "Grafik disimpan sebagai %s"

msgid "The command %s does not know the option %s."
msgstr "Perintah %s tidak mengenal pilihan %s."

msgid "The copy is written, checked and counted."
msgstr "Salinan telah ditulis, diperiksa, dan dihitung."

#. Translators: a file and a reason.
#, c-format
msgid "The copy “%s” is not good and was not kept: %s"
msgstr "Salinan “%s” tidak baik dan tidak disimpan: %s"

msgid "The data cannot be opened"
msgstr "Data tidak dapat dibuka"

#. Translators: %s is a date that was typed.
#, c-format
msgid "The day %.40s does not exist. Check day and month."
msgstr "Hari %.40s tidak ada. Periksa hari dan bulannya."

#, c-format
msgid "The day of receipt of %u report is not entered."
msgid_plural "The day of receipt of %u reports is not entered."
msgstr[0] "Tanggal terima %u laporan belum diisi."

#. Translators: %s is a period.
#, c-format
msgid "The day of receipt of the report %s is not entered."
msgstr "Tanggal terima laporan %s belum diisi."

msgid "The day off is removed"
msgstr "Hari libur sudah dihapus"

msgid "The decision is written down"
msgstr "Keputusan sudah dicatat"

msgid "The decree number is not entered."
msgstr "Nomor SK belum diisi."

msgid "The developers of Klaster Desa"
msgstr "Para pengembang Klaster Desa"

#, c-format
msgid ""
"The disk is full, so nothing was written to “%s”. Free some space, then try "
"again."
msgstr ""
"Diska penuh, sehingga tidak ada yang ditulis ke “%s”. Kosongkan sebagian "
"ruang, lalu coba lagi."

#. Translators: a path, then the reason of the system.
#, c-format
msgid "The document %s could not be written (%s). Check folder and free space."
msgstr "Dokumen %s tidak dapat ditulis (%s). Periksa folder dan ruang kosong."

msgid "The document could not be made"
msgstr "Dokumen tidak dapat dibuat"

msgid "The document is being made"
msgstr "Dokumen sedang dibuat"

#. Translators: %s is the path of the file.
#, c-format
msgid "The document is saved as %s."
msgstr "Dokumen disimpan sebagai %s."

msgid "The draft of the agenda is copied"
msgstr "Rancangan agenda sudah disalin"

msgid "The figure of one indicator in one report."
msgstr "Angka satu indikator dalam satu laporan."

msgid "The figure of one region and year."
msgstr "Angka satu wilayah dan tahun."

msgid "The figures as a table"
msgstr "Angka dalam tabel"

msgid "The figures as a table…"
msgstr "Angka dalam tabel…"

msgid "The file could not be checked"
msgstr "Berkas tidak dapat diperiksa"

msgid "The file could not be read"
msgstr "Berkas tidak dapat dibaca"

msgid "The file in the store is damaged; it was not written."
msgstr "Berkas dalam simpanan rusak; tidak ditulis."

msgid "The file is being checked"
msgstr "Berkas sedang diperiksa"

msgid "The file is being read"
msgstr "Berkas sedang dibaca"

msgid "The file is imported"
msgstr "Berkas sudah diimpor"

#, c-format
msgid "The file is imported: %s"
msgstr "Berkas sudah diimpor: %s"

#. Translators: %s is a size.
#, c-format
msgid "The file is larger than %s. Make it smaller first."
msgstr "Berkas lebih besar daripada %s. Perkecil lebih dahulu."

msgid "The file is saved"
msgstr "Berkas disimpan"

msgid ""
"The file was not touched. Put a backup in its place from the folder "
"“backups” beside it: klaster-desa restore FILE."
msgstr ""
"Berkas tidak disentuh. Pasang cadangan sebagai gantinya dari folder "
"“backups” di sampingnya: klaster-desa restore BERKAS."

msgid "The five documents that the ministry asks for."
msgstr "Lima dokumen yang diminta kementerian."

#, c-format
msgid "The folder “%s” for backups cannot be made: %s"
msgstr "Folder “%s” untuk cadangan tidak dapat dibuat: %s"

#. Translators: two dates.
#, c-format
msgid "The follow-up would be due on %s, before its meeting on %s."
msgstr "Tindak lanjut jatuh tempo pada %s, sebelum rapatnya pada %s."

msgid "The heads say nothing; choose what the rows are."
msgstr "Judul kolom tidak dikenali; pilih jenis isi barisnya."

msgid "The import could not be taken back"
msgstr "Impor tidak dapat diurungkan"

msgid "The import is being taken back"
msgstr "Impor sedang diurungkan"

msgid "The import is taken back"
msgstr "Impor sudah diurungkan"

#. Translators: an indicator and a village.
#, c-format
msgid ""
"The indicator “%s” is not meant for %s: it applies to the other kind of "
"village."
msgstr ""
"Indikator “%s” tidak berlaku untuk %s: indikator itu untuk jenis desa/"
"kelurahan yang lain."

msgid "The instruction of 2025 and later ones."
msgstr "Instruksi tahun 2025 dan sesudahnya."

msgid "The joint enterprise of the villages of a kawasan."
msgstr "Usaha bersama desa-desa dalam kawasan."

#. Translators: two numbers.
#, c-format
msgid "The journal cannot be played: change %s, line %s."
msgstr "Jurnal tidak dapat diputar ulang: perubahan %s, baris %s."

#. Translators: a number.
#, c-format
msgid ""
"The journal was altered outside of the program: change number %s is not what "
"was written. Compare with a backup."
msgstr ""
"Jurnal diubah di luar program: perubahan nomor %s tidak sama dengan yang "
"ditulis. Bandingkan dengan cadangan."

msgid "The last period of this site is not entered."
msgstr "Periode terakhir lokus ini belum diisi."

#, c-format
msgid "The last talk entered is of %s."
msgstr "Audiensi terakhir yang tercatat pada %s."

msgid "The leading potential is not entered."
msgstr "Potensi unggulan belum diisi."

msgid "The letterhead is not entered yet; it is filled in the settings."
msgstr "Kop surat belum diisi; isilah dalam pengaturan."

#, c-format
msgid "The longest is %d working day over due."
msgid_plural "The longest is %d working days over due."
msgstr[0] "Yang terlama lewat %d hari kerja."

msgid "The map is not ready yet."
msgstr "Peta belum siap."

#. Translators: %s is a path.
#, c-format
msgid "The map is saved as %s"
msgstr "Peta disimpan sebagai %s"

msgid "The matrix begins with OPD and kawasan"
msgstr "Matriks dimulai dari OPD dan kawasan"

msgid "The members are not known yet."
msgstr "Anggotanya belum diketahui."

msgid "The members of the TKPKP are invited"
msgstr "Anggota TKPKP sudah diundang"

#, c-format
msgid "The name of a picture ends in .png, .svg or .pdf: %s"
msgstr "Nama gambar harus berakhiran .png, .svg, atau .pdf: %s"

msgid "The name of the file must end in .csv or .json."
msgstr "Nama berkas harus berakhiran .csv atau .json."

msgid ""
"The name of the file must end in .csv, .xlsx, .ods, .json, .geojson or .gpkg."
msgstr ""
"Nama berkas harus berakhiran .csv, .xlsx, .ods, .json, .geojson, atau .gpkg."

#, c-format
msgid "The name of the file must end in one of: %s."
msgstr "Nama berkas harus berakhiran salah satu dari: %s."

msgid "The name stands in the history of every change."
msgstr "Nama ini tercantum dalam riwayat setiap perubahan."

msgid "The name, for reading; the import passes over it"
msgstr "Nama, untuk dibaca; dilewati ketika diimpor"

msgid "The new record is saved"
msgstr "Catatan baru disimpan"

#, c-format
msgid "The next talk is on %s."
msgstr "Audiensi berikutnya pada %s."

#. Translators: instrument, year.
#, c-format
msgid "The number of Mandiri desa in %s %d is not entered."
msgstr "Jumlah desa Mandiri menurut %s %d belum diisi."

#, c-format
msgid "The numbers or dates of %u column can be read in two ways."
msgid_plural "The numbers or dates of %u columns can be read in two ways."
msgstr[0] "Angka atau tanggal pada %u kolom dapat dibaca dengan dua cara."

msgid ""
"The officers who work with this program; their names stand in the history."
msgstr ""
"Petugas yang bekerja dengan program ini; namanya tercantum dalam riwayat."

msgid "The only follow-up is closed."
msgid_plural "All %u follow-ups are closed."
msgstr[0] "Semua %u tindak lanjut sudah ditutup."

msgid "The only follow-up is done."
msgstr "Satu-satunya tindak lanjut sudah selesai."

msgid "The only site has not reported yet."
msgstr "Satu-satunya lokus belum melapor."

msgid "The only site reported on time."
msgstr "Satu-satunya lokus melapor tepat waktu."

msgid "The outline could not be read."
msgstr "Garis batas tidak dapat dibaca."

#, c-format
msgid ""
"The outline crosses itself, first near longitude %s, latitude %s. Its area "
"may be wrong; mend it in QGIS."
msgstr ""
"Garis batas memotong dirinya sendiri, pertama di dekat bujur %s, lintang %s. "
"Luasnya mungkin keliru; perbaiki di QGIS."

msgid ""
"The outline has so many points that it was not checked for crossing itself."
msgstr ""
"Titik garis batas terlalu banyak sehingga tidak diperiksa apakah memotong "
"dirinya sendiri."

msgid "The outline is too long for a cell and was cut."
msgstr "Garis batas terlalu panjang untuk satu sel sehingga dipotong."

msgid "The outline lies outside Kalimantan Selatan."
msgstr "Garis batas berada di luar Kalimantan Selatan."

msgid ""
"The people who report from the sites. Add one to tell who reports for which "
"site."
msgstr ""
"Yang melapor dari lokus. Tambahkan satu untuk menunjukkan siapa melapor bagi "
"lokus mana."

msgid "The period is missing."
msgstr "Periodenya belum ada."

msgid "The periods of one site, one below the other"
msgstr "Periode satu lokus, dari atas ke bawah"

msgid ""
"The photo is not in the file, or too large. The report is taken without it."
msgstr ""
"Fotonya tidak ada di berkas ini atau terlalu besar. Laporannya diambil tanpa "
"foto itu."

#. Translators: a path, then the reason of the system.
#, c-format
msgid "The picture %s could not be written (%s). Check folder and free space."
msgstr "Gambar %s tidak dapat ditulis (%s). Periksa folder dan ruang kosong."

#, c-format
msgid "The picture %s could not be written. Check folder and free space."
msgstr "Gambar %s tidak dapat ditulis. Periksa folder dan ruang kosong."

msgid "The population is not entered."
msgstr "Jumlah penduduk belum diisi."

msgid "The record is removed"
msgstr "Catatan dihapus"

#, c-format
msgid "The record “%s” with the id %s is there already."
msgstr "Catatan “%s” dengan id %s sudah ada."

msgid "The records are being saved"
msgstr "Catatan sedang disimpan"

#. Translators: %s is a path.
#, c-format
msgid "The records are saved as %s"
msgstr "Catatan disimpan sebagai %s"

#, c-format
msgid "The report %s has not come in, %u day after the due day."
msgid_plural "The report %s has not come in, %u days after the due day."
msgstr[0] "Laporan %s belum masuk, sudah lewat %u hari dari batas."

#. Translators: %s is a period.
#, c-format
msgid "The report %s has not come in."
msgstr "Laporan %s belum masuk."

msgid ""
"The report %s is approved and locked. Give a reason for reopening it; the "
"reason is kept in the history."
msgstr ""
"Laporan %s sudah disetujui dan dikunci. Berikan alasan untuk membukanya "
"kembali; alasan itu disimpan dalam riwayat."

msgid ""
"The report %s is approved and locked. Reopen it with a reason before "
"changing it."
msgstr ""
"Laporan %s sudah disetujui dan dikunci. Buka kembali laporan itu dengan "
"alasan sebelum mengubahnya."

#. Translators: %s is a period.
#, c-format
msgid "The report %s is empty."
msgstr "Laporan %s kosong."

msgid "The report %s is in the state “%s”. The state “%s” can only follow %s."
msgstr ""
"Laporan %s dalam keadaan “%s”. Keadaan “%s” hanya dapat menyusul keadaan %s."

#. Translators: period, number of figures.
#, c-format
msgid "The report %s lacks %u figure."
msgid_plural "The report %s lacks %u figures."
msgstr[0] "Laporan %s masih kurang %u angka."

msgid ""
"The report is approved. Why is it opened again? The reason is kept in the "
"history."
msgstr ""
"Laporan ini telah disetujui. Mengapa dibuka kembali? Alasannya disimpan "
"dalam riwayat."

msgid "The report of %s was approved on %s."
msgstr "Laporan %s disetujui pada %s."

#. Translators: number of sites, then a date.
#, c-format
msgid "The report of %u site is due on %s."
msgid_plural "The reports of %u sites are due on %s."
msgstr[0] "Laporan %u lokus jatuh tempo pada %s."

msgid "The report of the row in which the cursor stands"
msgstr "Laporan pada baris tempat kursor berada"

msgid ""
"The report of this figure is approved and locked. Open the report again "
"first."
msgstr ""
"Laporan dari angka ini sudah disetujui dan dikunci. Buka kembali laporannya "
"lebih dahulu."

msgid "The report was returned to be mended."
msgstr "Laporan dikembalikan untuk diperbaiki."

msgid "The request is kept"
msgstr "Permintaan sudah disimpan"

msgid "The same"
msgstr "Sama"

#, c-format
msgid "The score fell from %s in %d."
msgstr "Skornya turun dari %s pada tahun %d."

#. Translators: %d is a year.
#, c-format
msgid "The score is the same as in %d."
msgstr "Skornya sama dengan tahun %d."

msgid "The score of one juror for one site and criterion."
msgstr "Skor satu juri untuk satu lokus dan kriteria."

#. Translators: a score, a year.
#, c-format
msgid "The score rose from %s in %d."
msgstr "Skornya naik dari %s pada tahun %d."

msgid "The sheet is empty."
msgstr "Lembar ini kosong."

msgid "The site is missing."
msgstr "Lokusnya belum ada."

msgid "The sites of one period, one below the other"
msgstr "Lokus pada satu periode, dari atas ke bawah"

msgid "The sites together"
msgstr "Seluruh lokus"

msgid "The stage whose delay moves this one; empty: the stage before"
msgstr ""
"Tahap yang keterlambatannya menggeser tahap ini; bila kosong: tahap "
"sebelumnya"

#. Translators: how many, of how many, level.
#, c-format
msgid "The status of %s of %s %s is entered."
msgstr "Status %s dari %s %s sudah diisi."

msgid ""
"The steps up to the legal designation and after, each with its document."
msgstr ""
"Langkah sampai penetapan dan sesudahnya, masing-masing dengan dokumennya."

msgid "The store is closed."
msgstr "Penyimpanan sudah ditutup."

#. Translators: two numbers.
#, c-format
msgid "The store is sound: %s records, %s changes in an unbroken chain."
msgstr "Simpanan baik: %s catatan, %s perubahan dalam rantai yang utuh."

msgid "The table is too large for one file."
msgstr "Tabel terlalu besar untuk satu berkas."

msgid "The ten newest copies are kept in the folder “backups” beside the file."
msgstr ""
"Sepuluh salinan terbaru disimpan dalam folder “backups” di samping berkas."

msgid "The text was cut at the limit of Excel when the file was made."
msgstr "Teks terpotong oleh batas Excel saat berkas dibuat."

msgid "The theme is not entered."
msgstr "Tema belum diisi."

msgid "The three asks are not entered yet; they are kept with the audiensi."
msgstr "Tiga permohonan belum diisi; isinya disimpan bersama audiensinya."

#, c-format
msgid "The two-month report of Klaster Inovasi Desa for %s, period %s, %s."
msgstr "Laporan dwi-bulanan Klaster Inovasi Desa untuk %s periode %s %s."

msgid "The village is not chosen yet."
msgstr "Desa/kelurahan belum dipilih."

msgid ""
"The village is not chosen yet; the mark stands at the capital of the "
"kabupaten."
msgstr ""
"Desa/kelurahan belum dipilih; tandanya berada di ibu kota kabupaten/kota."

msgid "The village is not filled in yet."
msgstr "Desa/kelurahan belum diisi."

#. Translators: %s is a kabupaten or kota.
#, c-format
msgid "The village of %s is not filled in yet."
msgstr "Desa/kelurahan lokus %s belum diisi."

msgid "The village of the site is saved."
msgstr "Desa/kelurahan lokus disimpan."

msgid "The village of this site is not chosen yet."
msgstr "Desa/kelurahan lokus ini belum dipilih."

msgid "The village of this site is not chosen yet; choose it first."
msgstr "Desa/kelurahan lokus ini belum dipilih; pilih dahulu."

msgid "The village profile is not entered."
msgstr "Profil desa/kelurahan belum diisi."

msgid "The weights of one award sum to 100"
msgstr "Bobot dalam satu penghargaan berjumlah 100"

#, c-format
msgid ""
"The weights of the criteria sum to %s. They must sum to 100 before scoring "
"begins, and stay so."
msgstr ""
"Jumlah bobot kriteria adalah %s. Jumlahnya harus 100 sebelum penilaian "
"dimulai, dan tetap demikian."

#, c-format
msgid ""
"The weights of the criteria would sum to %s; more than 100 is not possible."
msgstr ""
"Jumlah bobot kriteria akan menjadi %s; jumlahnya tidak boleh lebih dari 100."

msgid "The whole cluster"
msgstr "Seluruh klaster"

msgid "The words of the minutes that it comes from"
msgstr "Bunyi butir notula yang menjadi asalnya"

msgid "Theme"
msgstr "Tema"

#. Translators: how many, of how many, level, figure, region, figure, region.
#, c-format
msgid "There are figures for %s of %s %s, from %s (%s) to %s (%s)."
msgstr "Tersedia angka untuk %s dari %s %s, dari %s (%s) sampai %s (%s)."

msgid "There are more: type a part of the name."
msgstr "Masih ada lagi: ketik sebagian namanya."

msgid "There are more; only the first are shown."
msgstr "Masih ada yang lain; hanya yang pertama ditampilkan."

msgid "There are no attachments yet."
msgstr "Belum ada lampiran."

msgid "There are no comments yet."
msgstr "Belum ada komentar."

#. Translators: %s is a level such as "kecamatan".
#, c-format
msgid "There are no figures for any %s."
msgstr "Belum ada angka untuk satu pun %s."

#. Translators: %s is a level such as "kecamatan".
#, c-format
msgid "There are no figures for single %s."
msgstr "Tidak ada angka sampai tingkat %s."

#, c-format
msgid ""
"There are several records “%s” with the name “%.60s”. Put the id of the "
"right one here."
msgstr ""
"Ada beberapa catatan “%s” dengan nama “%.60s”. Tulis id catatan yang benar "
"di sini."

msgid "There are two kinds of form: xlsform and excel."
msgstr "Ada dua jenis formulir: xlsform dan excel."

msgid "There is a date where a number belongs: the cell has a date format."
msgstr "Ada tanggal di tempat yang seharusnya angka: format selnya tanggal."

msgid "There is a number where a date belongs: the cell has no date format."
msgstr ""
"Ada angka di tempat yang seharusnya tanggal: format selnya bukan tanggal."

#. Translators: a kind of record, then names of fields such as "Site and Period".
#, c-format
msgid "There is already a record “%s” with the same %s."
msgstr "Sudah ada catatan “%s” dengan %s yang sama."

#, c-format
msgid "There is no %s. Choose one of: %s."
msgstr "Tidak ada %s. Pilih salah satu: %s."

#, c-format
msgid "There is no command %s. See klaster-desa --help."
msgstr "Tidak ada perintah %s. Lihat klaster-desa --help."

msgid "There is no copy yet."
msgstr "Belum ada salinan."

#. Translators: %s is a code.
#, c-format
msgid "There is no dataset “%s”."
msgstr "Tidak ada data sektoral “%s”."

msgid "There is no designated site to make a form for."
msgstr "Belum ada lokus yang ditetapkan untuk dibuatkan formulir."

msgid "There is no display to open a window on."
msgstr "Tidak ada layar untuk membuka jendela."

#, c-format
msgid "There is no document %s."
msgstr "Tidak ada dokumen %s."

#. Translators: %s is an indicator.
#, c-format
msgid "There is no figure yet for %s."
msgstr "Belum ada angka untuk %s."

msgid "There is no indicator yet. Define the indicators first."
msgstr "Belum ada indikator. Tetapkan indikator terlebih dahulu."

msgid ""
"There is no indicator yet. Define what the reports ask, then enter reports."
msgstr ""
"Belum ada indikator. Tetapkan dahulu apa yang ditanyakan laporan, lalu "
"masukkan laporan."

msgid "There is no indicator yet: define what the reports ask."
msgstr "Belum ada indikator: tetapkan apa yang ditanyakan dalam laporan"

#. Translators: %s is a code.
#, c-format
msgid "There is no indicator “%s”."
msgstr "Tidak ada indikator “%s”."

#, c-format
msgid "There is no kind of record called %s. There are: %s."
msgstr "Tidak ada jenis catatan bernama %s. Yang ada: %s."

#, c-format
msgid "There is no option %s. See klaster-desa --help."
msgstr "Tidak ada pilihan %s. Lihat klaster-desa --help."

#. Translators: a kind of record and its id.
#, c-format
msgid "There is no record “%s” with the id %s."
msgstr "Tidak ada catatan “%s” dengan id %s."

#, c-format
msgid "There is no record “%s” with the name “%.60s”."
msgstr "Tidak ada catatan “%s” dengan nama “%.60s”."

#. Translators: %s is a region code.
#, c-format
msgid "There is no region with the code %s in the official list."
msgstr "Tidak ada wilayah berkode %s dalam daftar resmi."

msgid "There is no report of %s yet."
msgstr "Belum ada laporan %s."

msgid "There is no site yet: add the first one."
msgstr "Belum ada lokus: tambahkan yang pertama"

msgid "There is no such record."
msgstr "Tidak ada catatan demikian."

msgid "There is no such site."
msgstr "Lokus tersebut tidak ada."

#, c-format
msgid "There is nothing called “%s” that could be imported."
msgstr "Tidak ada yang bernama “%s” yang dapat diimpor."

#. Translators: %s is a date.
#, c-format
msgid "There is nothing on the agenda until %s."
msgstr "Tidak ada agenda sampai dengan %s."

msgid ""
"There is nothing to draw yet. Enter indicators and reports in the Register "
"first."
msgstr ""
"Belum ada yang dapat digambar. Masukkan indikator dan laporan dalam Register "
"lebih dahulu."

msgid "There is nothing to draw yet. Enter reports in the Register first."
msgstr ""
"Belum ada yang dapat digambar. Masukkan laporan dalam Register lebih dahulu."

msgid "There is nothing to print"
msgstr "Tidak ada yang dicetak"

msgid "There is nothing to redo."
msgstr "Tidak ada yang dapat diulangi."

msgid "There is nothing to see."
msgstr "Tidak ada yang dapat ditampilkan."

msgid "There is nothing to undo."
msgstr "Tidak ada yang dapat diurungkan."

msgid "These records were handed over once before. Begin the import anew."
msgstr "Catatan ini sudah pernah diserahkan. Mulai lagi impornya."

msgid "Third request"
msgstr "Permintaan ketiga"

msgid "This could not be done"
msgstr "Ini tidak dapat dilakukan"

msgid "This enumerator is not in the list. The name is kept as a note."
msgstr ""
"Enumerator ini tidak ada dalam daftar. Namanya disimpan sebagai catatan."

msgid ""
"This indicator is not asked here: it is for another kind of village or "
"period."
msgstr ""
"Indikator ini tidak diminta di sini: berlaku untuk jenis desa/kelurahan atau "
"periode lain."

#, c-format
msgid "This indicator takes no value above %s."
msgstr "Indikator ini tidak menerima nilai di atas %s."

#, c-format
msgid "This indicator takes no value below %s."
msgstr "Indikator ini tidak menerima nilai di bawah %s."

msgid "This is needed."
msgstr "Ini wajib diisi."

msgid "This is no region code. Write it like 63.03.05.2057."
msgstr "Ini bukan kode wilayah. Tulis seperti 63.03.05.2057."

msgid "This is not a date"
msgstr "Ini bukan tanggal"

msgid "This is not readable text."
msgstr "Teks ini tidak terbaca."

msgid ""
"This is not the id of a record. Leave the cell as it was exported, or empty "
"for a new record."
msgstr ""
"Ini bukan id catatan. Biarkan sel seperti hasil ekspor, atau kosongkan untuk "
"catatan baru."

msgid "This is the state of a past day; nothing can be changed in it."
msgstr ""
"Ini adalah keadaan pada hari yang telah lewat; tidak ada yang dapat diubah "
"di dalamnya."

msgid "This kabupaten has no site."
msgstr "Kabupaten ini tidak punya lokus."

msgid "This number is not accepted"
msgstr "Angka ini tidak diterima"

msgid "This number is too large."
msgstr "Bilangan ini terlalu besar."

msgid "This programme does not answer the need"
msgstr "Program ini tidak menjawab kebutuhan itu"

msgid "This record is approved. Why is it changed?"
msgstr "Catatan ini sudah disetujui. Mengapa diubah?"

#. Translators: a kind of record, then a list such as "3 × Report and 1 × Product".
#, c-format
msgid ""
"This record “%s” cannot be removed, because others refer to it: %s. Change "
"or remove those first."
msgstr ""
"Catatan “%s” ini tidak dapat dihapus karena dirujuk oleh catatan lain: %s. "
"Ubah atau hapus dahulu catatan itu."

msgid "This report"
msgstr "Laporan ini"

msgid ""
"This report is approved and locked. Give a reason for changing it; the "
"reason is kept in the history."
msgstr ""
"Laporan ini sudah disetujui dan dikunci. Berikan alasan untuk mengubahnya; "
"alasan itu disimpan dalam riwayat."

msgid ""
"This report is approved and locked. Reopen it, with a reason, to change it."
msgstr ""
"Laporan ini telah disetujui dan terkunci. Buka kembali dengan alasan untuk "
"mengubahnya."

msgid ""
"This report is approved and locked. To change it, choose another state below "
"and say here why it is opened again."
msgstr ""
"Laporan ini sudah disetujui dan dikunci. Untuk mengubahnya, pilih keadaan "
"lain di bawah dan tuliskan di sini alasan membukanya kembali."

msgid "This site does not exist."
msgstr "Lokus ini tidak ada."

msgid "This site does not report in this period."
msgstr "Lokus ini tidak melapor pada periode ini."

msgid ""
"This stage would wait for itself in a circle: choose another stage that it "
"waits for, or leave it empty."
msgstr ""
"Tahap ini akan saling menunggu dalam lingkaran: pilih tahap lain yang "
"ditunggu, atau kosongkan."

msgid "This store can only be read."
msgstr "Simpanan ini hanya dapat dibaca."

msgid "This year and the next"
msgstr "Tahun ini dan tahun depan"

#, c-format
msgid "Those shown (%u)"
msgstr "Yang tampil (%u)"

msgid "Three requests"
msgstr "Tiga permintaan"

msgid "Tie rule"
msgstr "Aturan nilai sama"

msgid "Time of sending"
msgstr "Waktu kirim"

msgid "Times replicated"
msgstr "Kali direplikasi"

msgid "Title"
msgstr "Judul"

#, c-format
msgid ""
"To Mr/Ms %s\n"
"%s\n"
"%s"
msgstr ""
"Yth. Bapak/Ibu %s\n"
"%s\n"
"%s\n"
"di tempat"

msgid "To be reminded"
msgstr "Perlu diingatkan"

msgid "To choose"
msgstr "Perlu dipilih"

msgid "To go on all the same, repeat the command with --confirm."
msgstr "Untuk tetap melanjutkan, ulangi perintah dengan --confirm."

msgid "To look at twice"
msgstr "Perlu dicermati"

msgid "To period"
msgstr "Sampai periode"

#, c-format
msgid ""
"To the %s\n"
"%s"
msgstr ""
"Yth. %s\n"
"%s\n"
"di tempat"

msgid "Today"
msgstr "Hari ini"

msgid "Topic"
msgstr "Topik"

msgid "Total"
msgstr "Jumlah"

msgid "Trial"
msgstr "Uji coba"

msgid "Turnover"
msgstr "Omzet"

msgid "Turnover (Rp)"
msgstr "Omzet (Rp)"

msgid "Turnover of the two months (Rp)"
msgstr "Omzet dua bulan (Rp)"

msgid "Turnover per period"
msgstr "Omzet per periode"

msgid "Turnover, profit, PADes and workers of a year."
msgstr "Omzet, laba, PADes, dan tenaga kerja setahun."

msgid "Two-month report"
msgstr "Laporan dwibulanan"

msgid "Two-month report of Klaster Inovasi Desa"
msgstr "Laporan dwibulanan Klaster Inovasi Desa"

msgid "Two-month reports"
msgstr "Laporan dwi-bulanan"

msgid "Type"
msgstr "Tipe"

msgid "Type a name in any spelling, or a code."
msgstr "Ketik nama dengan ejaan apa pun, atau kodenya."

msgid "Type a value for all rows, or choose its column below."
msgstr "Ketik satu nilai untuk semua baris, atau pilih kolomnya di bawah."

msgid ""
"Type over a value or take a repair, then check again. Rows that stay refused "
"are not saved."
msgstr ""
"Ketik nilai yang benar atau pilih perbaikan, lalu periksa lagi. Baris yang "
"tetap ditolak tidak disimpan."

msgid "Typed"
msgstr "Diketik"

msgid "Typed, or file, sheet and row"
msgstr "Diketik, atau berkas, lembar, dan baris"

msgid "Unchanged"
msgstr "Tetap"

msgid "Undo"
msgstr "Urungkan"

#, c-format
msgid "Undone: %s"
msgstr "Diurungkan: %s"

msgid "Unit"
msgstr "Satuan"

msgid "Unit of the capacity"
msgstr "Satuan kapasitas"

msgid "Unit of the target"
msgstr "Satuan target"

msgid "University"
msgstr "Perguruan tinggi"

msgid "Until"
msgstr "Sampai"

#. Translators: a date, then a list such as "2 are overdue and 5 are ahead".
#, c-format
msgid "Until %s: %s."
msgstr "Sampai dengan %s: %s."

msgid "Up"
msgstr "Naik"

msgid ""
"Up at %u, unchanged at %u, down at %u of %u site with figures in both "
"periods."
msgid_plural ""
"Up at %u, unchanged at %u, down at %u of %u sites with figures in both "
"periods."
msgstr[0] ""
"Naik di %u, tetap di %u, turun di %u dari %u lokus yang punya angka pada "
"kedua periode."

#, c-format
msgid "Usage: klaster-desa %s %s"
msgstr "Pemakaian: klaster-desa %s %s"

msgid "Usage: klaster-desa [--store FILE] [--sample] [COMMAND]"
msgstr "Pemakaian: klaster-desa [--store BERKAS] [--sample] [PERINTAH]"

msgid "Use the column Note to explain an unusual figure or a missing one."
msgstr ""
"Gunakan kolom Catatan untuk menjelaskan angka yang tidak biasa atau yang "
"belum ada."

msgid "Valid until"
msgstr "Berlaku sampai"

msgid "Value"
msgstr "Nilai"

msgid "Value (Rp)"
msgstr "Nilai (Rp)"

#, c-format
msgid "Value in row %u, %s"
msgstr "Nilai pada baris %u, %s"

msgid "Value of a dataset"
msgstr "Nilai himpunan data"

msgid "Value of a report"
msgstr "Nilai laporan"

msgid "Vertical agency"
msgstr "Instansi vertikal"

msgid "Village"
msgstr "Desa/kelurahan"

msgid "Village code"
msgstr "Kode desa/kelurahan"

msgid "Village governance (DTKPD)"
msgstr "Tata Kelola Pemerintahan Desa (DTKPD)"

msgid "Village head"
msgstr "Kepala desa/lurah"

msgid "Village index"
msgstr "Indeks desa"

msgid ""
"Village innovation clusters and kawasan perdesaan of Kalimantan Selatan, on "
"a map, period by period. One file on this computer, no network needed."
msgstr ""
"Klaster inovasi desa dan kawasan perdesaan Kalimantan Selatan di atas peta, "
"periode demi periode. Satu berkas di komputer ini, tanpa jaringan."

msgid "Village of a site chosen"
msgstr "Desa/kelurahan lokus dipilih"

msgid "Village or kecamatan"
msgstr "Desa atau kecamatan"

msgid "Village profile"
msgstr "Profil desa/kelurahan"

msgid ""
"Villages of Kalimantan Selatan by status; IDM until 2024, Indeks Desa from "
"2025"
msgstr ""
"Desa di Kalimantan Selatan menurut status; IDM sampai 2024, Indeks Desa "
"sejak 2025"

msgid "Villages or kecamatan"
msgstr "Desa atau kecamatan"

msgid "Villages or kecamatan that form a kawasan."
msgstr "Desa atau kecamatan yang membentuk kawasan."

msgid "Visits and help to a site or a kawasan: topic, result and next step."
msgstr ""
"Kunjungan dan bantuan untuk lokus atau kawasan: topik, hasil, dan langkah "
"berikutnya."

msgid "Visits and help to a site: topic, result and next step."
msgstr "Kunjungan dan bantuan ke lokus: topik, hasil, dan langkah berikutnya."

msgid "Waits for"
msgstr "Menunggu"

msgid "Warnings"
msgstr "Peringatan"

msgid ""
"We ask you to send or complete them as soon as possible. Should anything "
"stand in the way, let us know, so that we can help. If they have been sent "
"in the meantime, please disregard this letter."
msgstr ""
"Kami mohon kesediaan Bapak/Ibu untuk segera mengirimkan atau melengkapinya. "
"Apabila terdapat kendala, mohon kami dikabari agar dapat membantu. Apabila "
"laporan sudah dikirim, mohon surat ini diabaikan."

msgid "Web page"
msgstr "Laman"

msgid "Weight"
msgstr "Bobot"

msgid "What"
msgstr "Hal"

msgid "What a kawasan needs; programmes of OPD answer it."
msgstr "Apa yang dibutuhkan kawasan; program OPD menjawabnya."

msgid "What a partner does for a site."
msgstr "Yang dilakukan mitra bagi suatu lokus."

msgid "What a site does in a new way, in governance, service or otherwise."
msgstr ""
"Yang dikerjakan lokus dengan cara baru, dalam tata kelola, pelayanan, atau "
"lainnya."

msgid "What an OPD does in a kawasan, with budget and result."
msgstr "Yang dikerjakan OPD dalam kawasan, dengan anggaran dan hasilnya."

msgid "What an instruction orders, item by item."
msgstr "Yang diperintahkan instruksi, butir demi butir."

msgid "What became of it"
msgstr "Kelanjutannya"

msgid "What blocks"
msgstr "Yang menghambat"

msgid "What blocks it"
msgstr "Penghambat"

msgid "What changed"
msgstr "Yang berubah"

msgid ""
"What enumerators count every two months. Define the indicators before the "
"first report."
msgstr ""
"Yang dihitung enumerator setiap dua bulan. Tetapkan indikator sebelum "
"laporan pertama."

msgid "What is asked"
msgstr "Yang diminta"

msgid "What is held up"
msgstr "Yang terhambat"

msgid "What is in the file"
msgstr "Isi berkas"

msgid "What is missing"
msgstr "Yang belum ada"

msgid "What is on the clipboard is no block of figures."
msgstr "Isi papan klip bukan blok angka."

#, c-format
msgid "What is owed on %s"
msgstr "Kewajiban per %s"

msgid "What is scored and with which weight."
msgstr "Yang dinilai dan bobotnya."

#, c-format
msgid "What is stored now (%s)"
msgstr "Yang tersimpan sekarang (%s)"

msgid ""
"What is to be corrected? The reason stands on the report and in its history."
msgstr ""
"Apa yang harus diperbaiki? Alasannya tercantum pada laporan dan riwayatnya."

msgid "What is wrong"
msgstr "Yang salah"

msgid "What the Sekda is asked to decide or to do"
msgstr "Apa yang diminta untuk diputuskan atau dilakukan Sekda"

msgid "What the column becomes"
msgstr "Kolom ini menjadi"

msgid "What the columns are"
msgstr "Arti kolom"

msgid "What the reports say"
msgstr "Isi laporan"

#, c-format
msgid "What the rows of “%s” are"
msgstr "Jenis baris pada “%s”"

msgid "What to do next"
msgstr "Yang perlu dikerjakan"

msgid "What was agreed, who does it and until when."
msgstr "Yang disepakati, siapa mengerjakan, dan sampai kapan."

msgid "What was done, with whom, and what came of it"
msgstr "Apa yang dilakukan, dengan siapa, dan apa hasilnya"

msgid "What we ask for"
msgstr "Yang dimohon"

msgid "What will be saved"
msgstr "Yang akan disimpan"

msgid ""
"What you mended and chose here is lost. The file and the records stay as "
"they are."
msgstr ""
"Perbaikan dan pilihan Anda di sini akan hilang. Berkas dan catatan tetap "
"seperti semula."

msgid "What you typed in this form is not saved yet."
msgstr "Yang Anda ketik dalam formulir ini belum disimpan."

msgid "Where the help is for a kawasan and not for the site"
msgstr "Bila pendampingan untuk kawasan, bukan untuk lokus"

msgid "Where this was found, so that others can check it"
msgstr "Tempat ditemukannya, agar dapat diperiksa orang lain"

msgid "Which column of a file is which field, kept for the next import."
msgstr ""
"Kolom mana dalam berkas menjadi isian mana, disimpan untuk impor berikutnya."

msgid "Which one counts?"
msgstr "Mana yang berlaku?"

msgid "Who came"
msgstr "Kehadiran"

msgid "Who came to a meeting for which OPD."
msgstr "Siapa hadir dalam rapat mewakili OPD mana."

msgid "Who came to which meeting"
msgstr "Kehadiran OPD dalam rapat"

msgid "Who scores the sites."
msgstr "Yang menilai lokus."

msgid "Who signs the documents, from when until when."
msgstr "Yang menandatangani dokumen, dari kapan sampai kapan."

msgid "Whole province"
msgstr "Seluruh provinsi"

msgid "Why"
msgstr "Sebabnya"

msgid "Why there is no number"
msgstr "Mengapa tidak ada angka"

msgid "Widest step"
msgstr "Perubahan terbesar"

msgid ""
"With respect, on account of the two-month reports of Klaster Inovasi Desa we "
"inform you that by our records the following are still needed:"
msgstr ""
"Dengan hormat, sehubungan dengan pelaporan dwi-bulanan Klaster Inovasi Desa, "
"bersama ini kami sampaikan bahwa menurut catatan kami laporan berikut masih "
"diperlukan:"

msgid "Without a command the window opens. Commands:"
msgstr "Tanpa perintah, jendela dibuka. Perintah:"

msgid "Without kawasan"
msgstr "Tanpa kawasan"

msgid "Without personal data"
msgstr "Tanpa data pribadi"

msgid "Workers"
msgstr "Tenaga kerja"

msgid "Working days"
msgstr "Hari kerja"

msgid "Working days over"
msgstr "Lewat (hari kerja)"

msgid "Working days: Monday to Friday without the days off entered."
msgstr "Hari kerja: Senin sampai Jumat tanpa hari libur yang tercatat."

msgid "Write a comment"
msgstr "Tulis komentar"

msgid "Write a number without unit."
msgstr "Tuliskan angka tanpa satuan."

#, c-format
msgid "Write a number without unit. %s."
msgstr "Tuliskan angka tanpa satuan. %s."

msgid "Write a target date first; then this says what a delay would do."
msgstr ""
"Isi tanggal target lebih dahulu; sesudah itu akibat keterlambatan tampil di "
"sini."

msgid "Write down"
msgstr "Catat"

msgid ""
"Write figures as numbers only, without Rp, % or unit. The unit stands beside "
"the cell."
msgstr ""
"Tuliskan angka saja, tanpa Rp, %, atau satuan. Satuan tertulis di sebelah "
"sel."

msgid "Write the date as day/month/year, for example 23/01/2026."
msgstr "Tuliskan tanggal sebagai hari/bulan/tahun, misalnya 23/01/2026."

msgid "Write the same name in every period"
msgstr "Tulis nama yang sama pada setiap periode"

msgid "Write ya or tidak here."
msgstr "Tulis ya atau tidak di sini."

msgid "Written at"
msgstr "Ditulis pada"

msgid "Written by"
msgstr "Ditulis oleh"

msgctxt "report state"
msgid "X"
msgstr "D"

msgid "Year"
msgstr "Tahun"

msgid "Year first (2026-01-23)"
msgstr "Tahun di depan (2026-01-23)"

msgid "Year of a BUM Desa Bersama"
msgstr "Tahun BUM Desa Bersama"

msgid "Year of designation"
msgstr "Tahun penetapan"

msgid "Yes"
msgstr "Ya"

msgid "Yes or no"
msgstr "Ya atau tidak"

msgid "Yes, go on"
msgstr "Ya, lanjutkan"

msgid "_Back"
msgstr "_Kembali"

msgid "_Cancel"
msgstr "_Batal"

msgid "_Check"
msgstr "_Periksa"

msgid "_Check again"
msgstr "_Periksa lagi"

msgid "_Choose files…"
msgstr "_Pilih berkas…"

msgid "_Close"
msgstr "_Tutup"

msgid "_Next"
msgstr "_Lanjut"

msgid "_Open"
msgstr "_Buka"

msgid "_Print…"
msgstr "_Cetak…"

msgid "_Reason for changing approved reports"
msgstr "_Alasan mengubah laporan yang sudah disetujui"

msgid "_Remembered as"
msgstr "Di_ingat sebagai"

msgid "_Save"
msgstr "_Simpan"

msgid "_Save PDF…"
msgstr "_Simpan PDF…"

msgid "_Save…"
msgstr "_Simpan…"

msgid "_Undo"
msgstr "_Urungkan"

msgid "_Yes to everything that needs a confirmation"
msgstr "_Ya untuk semua yang perlu ditegaskan"

msgid "a quotation mark opens here and is never closed."
msgstr "tanda kutip dibuka di sini dan tidak pernah ditutup."

msgid "a text of the workbook is longer than 1 MB."
msgstr "ada teks di buku kerja yang lebih dari 1 MB."

msgid "a value from 0 to 1 is an IDM value, not an Indeks Desa."
msgstr "nilai 0 sampai 1 adalah nilai IDM, bukan Indeks Desa."

msgid "ahead"
msgstr "belum"

msgid "all kawasan"
msgstr "semua kawasan"

msgid "all stages are closed"
msgstr "semua tahap selesai"

msgid ""
"an outline in it is damaged or has curves. Save the layer again in QGIS as "
"simple polygons."
msgstr ""
"ada garis batas yang rusak atau memuat lengkung. Simpan lagi layernya di "
"QGIS sebagai poligon biasa."

#. Translators: the word before the last item of a list.
msgctxt "list"
msgid "and"
msgstr "dan"

#, c-format
msgid "and %u more in the list at the left"
msgid_plural "and %u more in the list at the left"
msgstr[0] "dan %u lainnya dalam daftar di kiri"

#, c-format
msgid "answers: %s"
msgstr "menjawab: %s"

msgid "approved"
msgstr "disetujui"

#, c-format
msgid "before: %s"
msgstr "sebelumnya: %s"

#, c-format
msgid "begun %s"
msgstr "mulai %s"

msgid "being worked on"
msgstr "sedang dikerjakan"

msgid "blocked"
msgstr "terhambat"

msgid "budget not entered"
msgstr "anggaran belum diisi"

msgid "built in"
msgstr "bawaan"

#, c-format
msgid "by %d"
msgstr "paling lambat %d"

msgid "bytes"
msgstr "bita"

msgid "came"
msgstr "hadir"

#, c-format
msgid "came %u of %u"
msgstr "hadir %u dari %u"

msgid "came in without content"
msgstr "telah masuk, tetapi belum berisi"

msgid "change a record"
msgstr "ubah catatan"

msgctxt "row"
msgid "changed"
msgstr "berubah"

msgid "check file, journal and records"
msgstr "periksa berkas, jurnal, dan catatan"

msgid "checked"
msgstr "diperiksa"

msgid "commas"
msgstr "koma"

msgid "complete"
msgstr "lengkap"

msgid "complete reports"
msgstr "laporan lengkap"

msgid "day month year"
msgstr "hari bulan tahun"

msgid "day not known"
msgstr "hari tidak diketahui"

msgid "days:"
msgstr "hari:"

msgid "desa/kelurahan"
msgstr "desa/kelurahan"

msgid "did not come"
msgstr "tidak hadir"

msgid "do again what was taken back"
msgstr "ulangi yang diurungkan"

#, c-format
msgid "done %s"
msgstr "selesai %s"

#, c-format
msgid "done on %s"
msgstr "selesai %s"

msgid "draw a chart"
msgstr "gambar grafik"

msgid "draw the map"
msgstr "gambar peta"

#, c-format
msgid "due %d %s"
msgstr "batas %d %s"

#, c-format
msgid "due %s"
msgstr "tenggat %s"

#, c-format
msgid "due in %d day"
msgid_plural "due in %d days"
msgstr[0] "tenggat %d hari lagi"

#, c-format
msgid "due on %s, %d day ago"
msgid_plural "due on %s, %d days ago"
msgstr[0] "batas waktu %s, sudah lewat %d hari"

msgid "due today"
msgstr "tenggat hari ini"

msgid "empty"
msgstr "kosong"

#, c-format
msgid "entered: %s"
msgstr "tercatat: %s"

msgid "enumerator not named"
msgstr "enumerator tidak disebut"

#, c-format
msgid "expected %s, %d days late"
msgstr "perkiraan %s, terlambat %d hari"

msgid "figure"
msgstr "angka"

msgid "figures to look at twice"
msgstr "angka yang perlu diperiksa"

msgid "find a region by name or code"
msgstr "cari wilayah menurut nama atau kode"

msgid "for example 31/12/2026"
msgstr "misalnya 31/12/2026"

msgid "gap"
msgstr "celah"

msgid "ha"
msgstr "ha"

msgid "has not reached us yet"
msgstr "belum kami terima"

msgid "households"
msgstr "rumah tangga"

#, c-format
msgid "in %u day"
msgid_plural "in %u days"
msgstr[0] "%u hari lagi"

msgid "innovation"
msgid_plural "innovations"
msgstr[0] "inovasi"

msgid "innovations recorded"
msgstr "inovasi tercatat"

#, c-format
msgid "intellectual property rights, %u granted"
msgstr "kekayaan intelektual, %u diberikan"

msgid "invited"
msgstr "diundang"

#, c-format
msgid "invited %u times, came 0"
msgstr "diundang %u kali, hadir 0"

#, c-format
msgid "is not complete: %u of %u figure is missing (%s)"
msgid_plural "is not complete: %u of %u figures are missing (%s)"
msgstr[0] "belum lengkap: %u dari %u angka wajib belum terisi (%s)"

msgid "is still a draft"
msgstr "masih berupa konsep"

msgid "is the disk full?"
msgstr "apakah diska penuh?"

msgid "it has a password. Save it without one, then try again."
msgstr "berkas ini berkata sandi. Simpan tanpa kata sandi, lalu coba lagi."

msgid ""
"it is packed in a rare way. Unpack it and pack it as an ordinary zip, then "
"try again."
msgstr ""
"berkas ini dimampatkan dengan cara yang jarang. Buka lalu mampatkan sebagai "
"zip biasa, kemudian coba lagi."

#. Translators: the label of another field.
#, c-format
msgid "it lies before “%s”."
msgstr "ini lebih awal daripada “%s”."

#, c-format
msgid ""
"its coordinates are in “%s”, not in degrees. Save it in QGIS with the "
"coordinate system WGS 84 (EPSG:4326), then try again."
msgstr ""
"koordinatnya memakai “%s”, bukan derajat. Simpan di QGIS dengan sistem "
"koordinat WGS 84 (EPSG:4326), lalu coba lagi."

msgid ""
"its coordinates are no degrees; perhaps they are metres (UTM). Save it in "
"QGIS with the coordinate system WGS 84 (EPSG:4326), then try again."
msgstr ""
"koordinatnya bukan derajat; mungkin meter (UTM). Simpan di QGIS dengan "
"sistem koordinat WGS 84 (EPSG:4326), lalu coba lagi."

msgid "its outline encloses nothing. Draw it again and save it."
msgstr "garis batasnya tidak melingkupi apa pun. Gambar ulang, lalu simpan."

msgid "kabupaten/kota"
msgstr "kabupaten/kota"

msgid "kawasan"
msgstr "kawasan"

msgid "kecamatan"
msgstr "kecamatan"

msgid "km²"
msgstr "km²"

msgctxt "row"
msgid "left out"
msgstr "dilewati"

#, c-format
msgid ""
"line %u is no JSON, or the file is not complete. Ask for the file again or "
"export it anew."
msgstr ""
"baris teks %u bukan JSON, atau berkasnya tidak utuh. Minta lagi berkasnya "
"atau ekspor ulang."

msgid "list records"
msgstr "tampilkan daftar catatan"

msgid "list the kawasan side by side, or all about one of them"
msgstr "daftar kawasan berdampingan, atau semua tentang salah satunya"

msgid "list the meetings, with who came and what is still open"
msgstr "daftar rapat beserta kehadiran dan tindak lanjut yang masih terbuka"

msgid "list what was agreed at meetings: who owes what, and how long over due"
msgstr ""
"daftar tindak lanjut rapat: siapa berutang apa dan berapa lama lewat batas"

msgid "made"
msgstr "dibuat"

msgid "make a checked copy"
msgstr "buat salinan yang diperiksa"

msgid "make a record"
msgstr "buat catatan"

msgid "make a store with the starter data"
msgstr "buat simpanan dengan data awal"

#. Translators: a mean; of how many of how many records.
#, c-format
msgid "mean %s (%s of %s)"
msgstr "rata-rata %s (%s dari %s)"

#, c-format
msgid "mean of %s"
msgstr "rata-rata %s"

msgid "mean of the province"
msgstr "rata-rata provinsi"

msgid "needs follow-up"
msgstr "perlu tindak lanjut"

msgid "needs not listed"
msgstr "kebutuhan belum didaftar"

msgid "never invited"
msgstr "belum pernah diundang"

msgctxt "row"
msgid "new"
msgstr "baru"

msgid "no"
msgstr "tidak"

msgctxt "answer"
msgid "no"
msgstr "tidak"

msgid "no data"
msgstr "tidak ada data"

msgid "no due day"
msgstr "tanpa tenggat"

msgid "no programme yet"
msgstr "belum ada program"

msgid "no right or permit yet"
msgstr "belum ada hak atau izin"

msgid "no stage closed yet"
msgstr "belum ada tahap yang selesai"

msgid "none yet"
msgstr "belum ada"

msgid "not answered"
msgstr "belum dijawab"

msgid "not applicable"
msgstr "tidak berlaku"

msgid "not due yet"
msgstr "belum jatuh tempo"

msgid "not entered"
msgstr "belum diisi"

msgid "not entered yet"
msgstr "belum diisi"

#. Translators: in the place of the name of a village that is not known yet.
msgid "not filled in yet"
msgstr "belum diisi"

msgid "not received or empty"
msgstr "belum diterima atau kosong"

msgid "not recorded"
msgstr "tidak tercatat"

msgid "not yet"
msgstr "belum"

msgid "nothing to import"
msgstr "tidak ada yang diimpor"

msgid "nothing yet"
msgstr "belum ada"

msgid "odd figure"
msgstr "angka janggal"

#. Translators: behind a large figure, "7 of 13".
#, c-format
msgid "of %u"
msgstr "dari %u"

#, c-format
msgid "of these %u KPP"
msgstr "%u di antaranya KPP"

msgid "officer not named"
msgstr "petugas tidak disebut"

#. Translators: two numbers.
#, c-format
msgid "only values from %s to %s are possible."
msgstr "hanya nilai dari %s sampai %s yang diterima."

msgid "only whole numbers are possible here."
msgstr "di sini hanya bilangan bulat yang diterima."

msgid "other measure"
msgstr "ukuran lain"

#, c-format
msgid "others %d (%u kawasan)"
msgid_plural "others %d (%u kawasan)"
msgstr[0] "kawasan lain %d (%u kawasan)"

msgid "over due"
msgstr "lewat batas"

msgid "partly filled"
msgstr "terisi sebagian"

msgid "past its target"
msgstr "lewat target"

msgid "people"
msgstr "orang"

msgid "personal data"
msgstr "data pribadi"

msgid "planned"
msgstr "direncanakan"

msgid "product"
msgid_plural "products"
msgstr[0] "produk"

msgid "products recorded"
msgstr "produk tercatat"

msgid "province"
msgstr "provinsi"

msgid "provisional"
msgstr "sementara"

msgid "put a backup in place"
msgstr "pasang cadangan sebagai simpanan"

msgid "reached"
msgstr "tercapai"

msgid "received"
msgstr "diterima"

msgid "records are missing in it."
msgstr "ada catatan yang hilang di dalamnya."

msgctxt "row"
msgid "refused"
msgstr "ditolak"

msgid "rejected"
msgstr "ditolak"

msgid "remark"
msgstr "keterangan"

msgid "remove a record"
msgstr "hapus catatan"

msgid "removed"
msgstr "dihapus"

msgid "reopened"
msgstr "dibuka kembali"

msgid "reports complete"
msgstr "laporan lengkap"

msgid "reports received"
msgstr "laporan diterima"

#, c-format
msgid "reports received, %s"
msgstr "laporan diterima, %s"

msgid "required"
msgstr "wajib"

msgid "returned"
msgstr "dikembalikan"

msgid "save a picture of a page of the window"
msgstr "simpan gambar satu halaman jendela"

msgid "semicolons"
msgstr "titik koma"

msgid "show a record"
msgstr "tampilkan satu catatan"

msgid "show who changed what and when"
msgstr "tampilkan siapa mengubah apa dan kapan"

msgid "show who has reported, for each site and period"
msgstr "tampilkan siapa yang sudah melapor, menurut lokus dan periode"

msgid "since when is not entered"
msgstr "sejak kapan belum diisi"

msgid "sites filled"
msgstr "lokus terisi"

msgid "sites with their village"
msgstr "lokus dengan desa/kelurahan"

msgid "store in memory"
msgstr "penyimpanan dalam memori"

#. Translators: a sum.
#, c-format
msgid "sum %s, "
msgstr "jumlah %s, "

#, c-format
msgid "support of %u partner"
msgid_plural "support of %u partners"
msgstr[0] "dukungan %u mitra"

msgid "tabs"
msgstr "tab"

msgid "take back the last change"
msgstr "urungkan perubahan terakhir"

msgid ""
"take files of other programs in; --dry-run only tells what would come of them"
msgstr ""
"impor berkas dari program lain; --dry-run hanya menunjukkan apa yang akan "
"terjadi"

#, c-format
msgid "target %s"
msgstr "target %s"

msgid "the JSON is nested too deeply. It was not read."
msgstr "JSON ini bersarang terlalu dalam. Berkas tidak dibaca."

msgid ""
"the cell is longer than 1 MB, or the row longer than 8 MB. Perhaps a "
"quotation mark is missing here or the file is no table."
msgstr ""
"sel lebih dari 1 MB atau baris lebih dari 8 MB. Mungkin ada tanda kutip yang "
"kurang di sini atau berkas ini bukan tabel."

msgid "the cell is longer than 1 MB."
msgstr "sel lebih dari 1 MB."

msgid "the coordinates are not those of GeoJSON."
msgstr "koordinatnya tidak sesuai dengan GeoJSON."

msgid "the coordinates are not those of KML."
msgstr "koordinatnya tidak sesuai dengan KML."

msgid "the day is not known"
msgstr "tanggal belum diketahui"

msgid "the day lies before the period begins."
msgstr "hari itu sebelum periode dimulai."

msgid "the day lies more than a year after the end of the period."
msgstr "hari itu lebih dari setahun setelah periode berakhir."

msgid "the file has changed while it was read. Try again."
msgstr "berkas berubah saat sedang dibaca. Coba lagi."

msgid ""
"the file is damaged or not complete. Ask for it again or export it anew."
msgstr ""
"berkas ini rusak atau tidak lengkap. Minta lagi berkasnya atau ekspor ulang."

msgid "the file is empty."
msgstr "berkas ini kosong."

#, c-format
msgid "the name “%s” inside it leads out of the zip. It was not read."
msgstr "nama “%s” di dalamnya menunjuk ke luar zip. Berkas ini tidak dibaca."

msgid "the names of the columns are longer than 1 MB."
msgstr "nama kolom seluruhnya lebih panjang dari 1 MB."

#, c-format
msgid ""
"the outline lies outside Indonesia, around longitude %s, latitude %s. Check "
"the file in QGIS."
msgstr ""
"garis batasnya berada di luar Indonesia, di sekitar bujur %s, lintang %s. "
"Periksa berkasnya di QGIS."

msgid ""
"the outlines have too many points. Simplify them in QGIS, then try again."
msgstr ""
"garis batas memiliki terlalu banyak titik. Sederhanakan di QGIS, lalu coba "
"lagi."

#, c-format
msgid ""
"the part “%s” declares a document type, as no workbook does. It was not read."
msgstr ""
"bagian “%s” menyatakan jenis dokumen, yang tidak ada di buku kerja mana pun. "
"Bagian ini tidak dibaca."

#, c-format
msgid ""
"the part “%s” declares a document type, which may hide harm. It was not read."
msgstr ""
"bagian “%s” menyatakan jenis dokumen (DOCTYPE) yang dapat menyembunyikan "
"bahaya. Bagian ini tidak dibaca."

#, c-format
msgid "the part “%s” is damaged. Ask for the file again or export it anew."
msgstr "bagian “%s” rusak. Minta lagi berkasnya atau ekspor ulang."

#, c-format
msgid "the part “%s” is missing. Ask for the file again or export it anew."
msgstr "bagian “%s” tidak ada. Minta lagi berkasnya atau ekspor ulang."

#, c-format
msgid "the part “%s” is nested too deeply. It was not read."
msgstr "bagian “%s” bersarang terlalu dalam. Bagian ini tidak dibaca."

#, c-format
msgid ""
"the part “%s” unpacks to more than 100 times its size, as no honest file "
"does. It was not read."
msgstr ""
"bagian “%s” membesar lebih dari 100 kali saat dibuka, tidak seperti berkas "
"yang wajar. Bagian ini tidak dibaca."

#, c-format
msgid "the report %s %s; %s"
msgstr "laporan %s %s; %s"

msgid "the row has too many cells or more than 8 MB of text."
msgstr "sel pada baris ini terlalu banyak atau teksnya lebih dari 8 MB."

msgid ""
"the row stands at the wrong place of the sheet. Open the file in Excel or "
"LibreOffice, save it, then try again."
msgstr ""
"baris ini tidak pada tempatnya di lembar. Buka berkas di Excel atau "
"LibreOffice, simpan, lalu coba lagi."

msgctxt "row"
msgid "the same"
msgstr "sama"

#, c-format
msgid "the site of %s"
msgstr "lokus %s"

msgid "the text has bytes that are not UTF-8."
msgstr "teks memuat bita yang bukan UTF-8."

#. Translators: %s is a number of characters.
#, c-format
msgid "the text is too long; at most %s characters fit."
msgstr "teks terlalu panjang; paling banyak %s karakter."

msgid ""
"the text of the cell is missing from the workbook. Ask for the file again or "
"export it anew."
msgstr ""
"teks sel ini tidak ada di buku kerja. Minta lagi berkasnya atau ekspor ulang."

msgid ""
"the texts of the workbook need more than 96 MB. Split it into smaller files."
msgstr ""
"teks buku kerja ini lebih dari 96 MB. Bagi menjadi beberapa berkas yang "
"lebih kecil."

msgid "the value is not in the form in which it is stored."
msgstr "nilai tidak dalam bentuk penyimpanannya."

msgid "there are more than 1,100,000 rows."
msgstr "baris lebih dari 1.100.000."

msgid "there are more than 256 lists in it, or too many different names."
msgstr "isinya lebih dari 256 daftar, atau terlalu banyak nama yang berbeda."

msgid "there are more than 256 sheets."
msgstr "lembar lebih dari 256."

msgid "there are more than 4,096 columns."
msgstr "kolom lebih dari 4.096."

msgid "there are too many cell formats."
msgstr "format sel terlalu banyak."

msgid "there are too many files inside the zip."
msgstr "berkas di dalam zip terlalu banyak."

msgid ""
"there is no area in it, only points or lines. Draw the outline as a polygon "
"and save it again."
msgstr ""
"tidak ada bidang di dalamnya, hanya titik atau garis. Gambar garis batas "
"sebagai poligon, lalu simpan lagi."

msgid "there is no such field."
msgstr "isian ini tidak ada."

msgid "there is no such file. Check its name and folder."
msgstr "tidak ada berkas ini. Periksa nama dan foldernya."

msgid "there is no such kind of record."
msgstr "jenis catatan ini tidak ada."

msgid ""
"this JSON has no list of records. Choose an export of this program, of DHIS2 "
"or a list of objects."
msgstr ""
"JSON ini tidak berisi daftar catatan. Pilih hasil ekspor program ini, DHIS2, "
"atau sebuah daftar objek."

msgid "this class does not belong to the instrument."
msgstr "kelas ini bukan milik instrumen itu."

msgid "this database is no GeoPackage. Save the layer as GeoPackage in QGIS."
msgstr ""
"basis data ini bukan GeoPackage. Simpan layernya sebagai GeoPackage di QGIS."

msgid "this entry of the list is no record."
msgstr "butir daftar ini bukan catatan."

msgid "this field has no kinds of blank."
msgstr "isian ini tidak mengenal jenis kosong."

msgid "this is a folder or a device, not a file."
msgstr "ini folder atau perangkat, bukan berkas."

msgid ""
"this is a store of Klaster Desa, not a table. Open it as a store, or export "
"its records."
msgstr ""
"ini simpanan Klaster Desa, bukan tabel. Buka sebagai simpanan, atau ekspor "
"catatannya."

msgid ""
"this is an old Excel file (.xls) or one with a password. Save it in Excel "
"as .xlsx without a password, then try again."
msgstr ""
"ini berkas Excel lama (.xls) atau berkas berkata sandi. Simpan di Excel "
"sebagai .xlsx tanpa kata sandi, lalu coba lagi."

msgid "this is not a number."
msgstr "ini bukan bilangan."

msgid "this is not a region code of the level that is meant here."
msgstr "ini bukan kode wilayah pada tingkat yang dimaksud."

msgid "this is not the id of a record."
msgstr "ini bukan id suatu catatan."

msgid ""
"this kind of file cannot be read as a table. Choose an XLSX, ODS, CSV, JSON "
"or GeoPackage file, or the zip of ODK Central."
msgstr ""
"jenis berkas ini tidak dapat dibaca sebagai tabel. Pilih berkas XLSX, ODS, "
"CSV, JSON, atau GeoPackage, atau zip dari ODK Central."

msgid ""
"this kind of file has no outline that can be read. Save the outline as "
"GeoJSON, KML or GeoPackage."
msgstr ""
"jenis berkas ini tidak memuat garis batas yang dapat dibaca. Simpan garis "
"batas sebagai GeoJSON, KML, atau GeoPackage."

msgid "this must be filled in."
msgstr "ini harus diisi."

msgid "times"
msgstr "kali"

msgid "today"
msgstr "hari ini"

msgid "typed"
msgstr "diketik"

#. Translators: %s is the last day of several.
#, c-format
msgid "until %s"
msgstr "sampai %s"

msgctxt "row"
msgid "waiting for a choice"
msgstr "menunggu pilihan"

msgid "was returned to be corrected"
msgstr "dikembalikan untuk diperbaiki"

#, c-format
msgid "was returned to be corrected (%s)"
msgstr "dikembalikan untuk diperbaiki (%s)"

msgid "write a document"
msgstr "tulis dokumen"

msgid "write a reminder for each enumerator whose report is due and not there"
msgstr ""
"tulis pesan tagihan bagi tiap enumerator yang laporannya lewat batas waktu "
"dan belum masuk"

msgid "write all records of a kind to a file"
msgstr "tulis semua catatan satu jenis ke berkas"

msgid "write all records of a kind, or the report grid, to a file"
msgstr ""
"menulis semua catatan suatu jenis, atau tabel laporan (grid), ke berkas"

msgid "write the agenda for another calendar (iCalendar)"
msgstr "tulis agenda untuk kalender lain (iCalendar)"

msgid "write the form of the enumerators, for Kobo and ODK or for Excel"
msgstr "menulis formulir enumerator, untuk Kobo dan ODK atau untuk Excel"

msgid ""
"write the programmes of the OPD by kawasan; without a year those of all years"
msgstr "tulis program OPD menurut kawasan; tanpa tahun berarti semua tahun"

msgid "write yes or no."
msgstr "tulis ya atau tidak."

msgid "yes"
msgstr "ya"

msgctxt "answer"
msgid "yes"
msgstr "ya"

msgid "°"
msgstr "°"

#. Translators: %s is what was typed.
#, c-format
msgid "“%.40s” is not a date. Write it like 23/1/2026 or 23 Januari 2026."
msgstr "“%.40s” bukan tanggal. Tulis seperti 23/1/2026 atau 23 Januari 2026."

#. Translators: %s is what was typed.
#, c-format
msgid "“%.40s” is not a number. Write it like 1.234,5."
msgstr "“%.40s” bukan bilangan. Tulis seperti 1.234,5."

#. Translators: %s is what was typed.
#, c-format
msgid ""
"“%.40s” is not a period. A period has two months and begins in an odd month: "
"202601B or Jan–Feb 2026."
msgstr ""
"“%.40s” bukan periode. Periode terdiri atas dua bulan dan dimulai pada bulan "
"ganjil: 202601B atau Jan–Feb 2026."

#, c-format
msgid ""
"“%.40s” is not a region code. Write it like 63.03.05.2057 or 6303052057."
msgstr ""
"“%.40s” bukan kode wilayah. Tulis seperti 63.03.05.2057 atau 6303052057."

#. Translators: first %s is what was typed, second the list of choices.
#, c-format
msgid "“%.40s” is not one of: %s."
msgstr "“%.40s” bukan salah satu dari: %s."

#, c-format
msgid "“%.40s” is not the code of a %s."
msgstr "“%.40s” bukan kode %s."

#, c-format
msgid "“%.40s” may mean %s or %s. Choose one."
msgstr "“%.40s” dapat berarti %s atau %s. Pilih salah satu."

#, c-format
msgid "“%.60s” is no region code. Perhaps %s (%s) is meant."
msgstr "“%.60s” bukan kode wilayah. Mungkin yang dimaksud %s (%s)."

#, c-format
msgid ""
"“%.60s” is none of the sites. Write the code of the village or of the "
"kabupaten/kota."
msgstr ""
"“%.60s” bukan salah satu lokus. Tulis kode desa/kelurahan atau kode "
"kabupaten/kota."

#, c-format
msgid "“%.60s” is not FIELD=VALUE with a field of %s."
msgstr "“%.60s” bukan FIELD=NILAI dengan isian milik %s."

#, c-format
msgid "“%s” and %u others are there already. Answers in them are lost."
msgstr "“%s” dan %u berkas lain sudah ada. Jawaban di dalamnya akan hilang."

#, c-format
msgid ""
"“%s” can only be read. Allow writing to the file and its folder, or work on "
"a copy."
msgstr ""
"“%s” hanya dapat dibaca. Izinkan penulisan pada berkas dan foldernya, atau "
"gunakan salinannya."

#, c-format
msgid ""
"“%s” cannot be opened. Check that the file and its folder exist and that you "
"may open them."
msgstr ""
"“%s” tidak dapat dibuka. Pastikan berkas dan foldernya ada serta Anda berhak "
"membukanya."

#, c-format
msgid "“%s” cannot be read: %s"
msgstr "“%s” tidak dapat dibaca: %s"

#. Translators: a file and the reason.
#, c-format
msgid ""
"“%s” could not be brought to the form that this version needs and was left "
"as it was. Keep using the former version and report this: %s"
msgstr ""
"“%s” tidak dapat disesuaikan dengan bentuk yang diperlukan versi ini dan "
"dibiarkan seperti semula. Tetap gunakan versi sebelumnya dan laporkan hal "
"ini: %s"

#. Translators: a file and what the database library says.
#, c-format
msgid "“%s” could not be read or written (%s)."
msgstr "“%s” tidak dapat dibaca atau ditulis (%s)."

#, c-format
msgid ""
"“%s” could not be read or written, because the disk reports an error. Check "
"the disk."
msgstr ""
"“%s” tidak dapat dibaca atau ditulis karena diska melaporkan galat. Periksa "
"diska."

#. Translators: the name of a file, then what the system says.
#. Translators: a file and what the system says.
#, c-format
msgid "“%s” could not be written: %s"
msgstr "“%s” tidak dapat ditulis: %s"

#, c-format
msgid ""
"“%s” does not go with the name of the file: excel and plain are for .csv, "
"dhis2 is for .json."
msgstr ""
"“%s” tidak cocok dengan nama berkas: excel dan plain untuk .csv, dhis2 "
"untuk .json."

#, c-format
msgid "“%s” does not take this change, because a text in it is too long."
msgstr ""
"“%s” tidak menerima perubahan ini karena memuat teks yang terlalu panjang."

#, c-format
msgid "“%s” does not take this change, because it breaks a rule of the data."
msgstr "“%s” tidak menerima perubahan ini karena melanggar aturan data."

#, c-format
msgid ""
"“%s” has been changed in the meantime, so this step cannot be taken back any "
"more."
msgstr ""
"“%s” sementara itu telah diubah, sehingga langkah ini tidak dapat diurungkan "
"lagi."

#, c-format
msgid "“%s” has changed since it was opened. Begin the import anew."
msgstr "“%s” telah berubah sejak dibuka. Mulai lagi impornya."

#, c-format
msgid ""
"“%s” has no minutes with decisions: write them down there first, or leave "
"the decision empty."
msgstr ""
"“%s” belum punya notula dengan keputusan: catat keputusannya di sana "
"terlebih dahulu, atau kosongkan isian keputusan."

#. Translators: a photo or other file inside a zip.
#, c-format
msgid "“%s” inside it is too large to be attached."
msgstr "“%s” di dalamnya terlalu besar untuk dilampirkan."

#, c-format
msgid "“%s” is damaged and was left as it is. Restore the store from a backup."
msgstr ""
"“%s” rusak dan dibiarkan apa adanya. Pulihkan penyimpanan dari cadangan."

#, c-format
msgid "“%s” is damaged: %s. Restore the store from a backup."
msgstr "“%s” rusak: %s. Pulihkan penyimpanan dari cadangan."

#, c-format
msgid ""
"“%s” is in use by another window or program. Finish the work there or wait a "
"moment, then try again."
msgstr ""
"“%s” sedang dipakai oleh jendela atau program lain. Selesaikan pekerjaan di "
"sana atau tunggu sebentar, lalu coba lagi."

#, c-format
msgid "“%s” is not a store of Klaster Desa. Choose another file."
msgstr "“%s” bukan penyimpanan Klaster Desa. Pilih berkas lain."

#, c-format
msgid "“%s” is part of the official list and cannot be changed."
msgstr "“%s” merupakan bagian dari daftar resmi dan tidak dapat diubah."

#, c-format
msgid "“%s” is there already. Answers in it are lost."
msgstr "“%s” sudah ada. Jawaban di dalamnya akan hilang."

#. Translators: %s is what was read, then two codes it may mean.
#, c-format
msgid "“%s” may mean %s or %s. Choose one."
msgstr "“%s” dapat berarti %s atau %s. Pilih salah satu."

#. Translators: first %s is what was read, second the code it seems to mean.
#, c-format
msgid "“%s” seems to mean %s."
msgstr "“%s” tampaknya berarti %s."

#, c-format
msgid "“%s” was opened for reading only."
msgstr "“%s” dibuka hanya untuk dibaca."

#, c-format
msgid ""
"“%s” was written by a newer version of Klaster Desa and was left untouched. "
"Install the newer version to open it."
msgstr ""
"“%s” ditulis oleh versi Klaster Desa yang lebih baru dan tidak disentuh. "
"Pasang versi yang lebih baru untuk membukanya."

#, c-format
msgid ""
"“%s” was written by an older version. Open it once for writing, then it can "
"be read."
msgstr ""
"“%s” ditulis oleh versi yang lebih lama. Buka sekali untuk ditulis, setelah "
"itu dapat dibaca."

msgid "□ kelurahan, ○ desa"
msgstr "□ kelurahan, ○ desa"

#, c-format
msgid "▲ %u OPD without a programme"
msgstr "▲ %u OPD tanpa program"

#, c-format
msgid "▲ %u need open"
msgid_plural "▲ %u needs open"
msgstr[0] "▲ %u belum dijawab"

#, c-format
msgid "▲ %u never came"
msgstr "▲ %u tidak pernah hadir"

#, c-format
msgid "▲ %u of %u needs open"
msgstr "▲ %u dari %u belum dijawab"
