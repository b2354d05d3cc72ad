"""What the stages of talent management are called, on screens and in files."""

from merit.domain.coaching import TalentStage

STAGES = {
    TalentStage.NOT_STARTED: "Belum memulai",
    TalentStage.COMMITTED: "Komitmen ditandatangani",
    TalentStage.REGULATED: "Regulasi dan komite talenta",
    TalentStage.ASSESSED: "Data dan asesmen",
    TalentStage.MAPPED: "Pemetaan sembilan kotak",
    TalentStage.READY: "Siap ekspose",
    TalentStage.EXPOSED: "Ekspose dilaksanakan",
    TalentStage.TO_IMPROVE: "Perlu perbaikan pascaekspose",
    TalentStage.APPROVED: "Persetujuan BKN",
    TalentStage.APPLIED: "Diterapkan",
    TalentStage.EVALUATED: "Dievaluasi",
}
