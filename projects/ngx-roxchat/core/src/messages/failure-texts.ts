import type { RoxChatFailureCode } from '../protocol/outgoing-chat';

/** The built-in languages, by their ISO 639-1 code. */
export type FailureLanguage = 'en' | 'de' | 'es' | 'fr' | 'it' | 'pt' | 'ru' | 'tr';

/**
 * The texts of the failure codes. English is the wording of the protocol document; the other
 * languages are translated from it.
 */
export const FAILURE_TEXTS: Readonly<
  Record<RoxChatFailureCode, Readonly<Record<FailureLanguage, string>>>
> = {
  operator_cant_start_chat_with_visitor_from_another_department: {
    en: 'You cannot invite visitors from another department to the chat.',
    de: 'Sie können keine Besucher aus einer anderen Abteilung zum Chat einladen.',
    es: 'No puede invitar al chat a visitantes de otro departamento.',
    fr: 'Vous ne pouvez pas inviter à rejoindre le chat des visiteurs d’un autre service.',
    it: 'Non è possibile invitare in chat visitatori di un altro reparto.',
    pt: 'Não é possível convidar para o chat visitantes de outro departamento.',
    ru: 'Нельзя приглашать в чат посетителей другого отдела.',
    tr: 'Başka bir departmandaki ziyaretçileri sohbete davet edemezsiniz.',
  },
  visitor_starting_chat_from_his_side: {
    en: 'You cannot invite the visitor to the chat because they are initiating the chat from their side.',
    de: 'Sie können den Besucher nicht zum Chat einladen, da er den Chat gerade selbst startet.',
    es: 'No puede invitar al visitante al chat porque él mismo lo está iniciando.',
    fr: 'Vous ne pouvez pas inviter le visiteur à rejoindre le chat, car il est déjà en train de le démarrer de son côté.',
    it: 'Non è possibile invitare il visitatore in chat perché la sta già avviando di sua iniziativa.',
    pt: 'Não é possível convidar o visitante para o chat porque ele está iniciando o chat por conta própria.',
    ru: 'Нельзя пригласить посетителя в чат, потому что он сам начинает чат.',
    tr: 'Ziyaretçi sohbeti kendisi başlattığı için onu sohbete davet edemezsiniz.',
  },
  visitor_already_in_chat: {
    en: 'The visitor is already chatting.',
    de: 'Der Besucher ist bereits in einem Chat.',
    es: 'El visitante ya está en un chat.',
    fr: 'Le visiteur participe déjà à un chat.',
    it: 'Il visitatore è già in chat.',
    pt: 'O visitante já está num chat.',
    ru: 'Посетитель уже находится в чате.',
    tr: 'Ziyaretçi zaten sohbet ediyor.',
  },
  no_tariff_option: {
    en: 'To perform this action, you need to switch to another tariff or connect the appropriate tariff option.',
    de: 'Für diese Aktion müssen Sie in einen anderen Tarif wechseln oder die entsprechende Tarifoption hinzubuchen.',
    es: 'Para realizar esta acción, debe cambiar de plan o contratar la opción correspondiente.',
    fr: 'Pour effectuer cette action, vous devez changer de forfait ou activer l’option correspondante.',
    it: 'Per eseguire questa azione è necessario passare a un altro piano tariffario o attivare l’opzione corrispondente.',
    pt: 'Para realizar esta ação, é preciso mudar de plano ou contratar a opção correspondente.',
    ru: 'Чтобы выполнить это действие, перейдите на другой тариф или подключите соответствующую тарифную опцию.',
    tr: 'Bu işlemi yapmak için başka bir tarifeye geçmeniz veya ilgili tarife seçeneğini etkinleştirmeniz gerekir.',
  },
  unable_to_start_outgoing_chat: {
    en: 'An error occurred while creating the chat (in case of an unknown error).',
    de: 'Beim Erstellen des Chats ist ein unbekannter Fehler aufgetreten.',
    es: 'Se ha producido un error desconocido al crear el chat.',
    fr: 'Une erreur inconnue s’est produite lors de la création du chat.',
    it: 'Si è verificato un errore sconosciuto durante la creazione della chat.',
    pt: 'Ocorreu um erro desconhecido ao criar o chat.',
    ru: 'При создании чата произошла неизвестная ошибка.',
    tr: 'Sohbet oluşturulurken bilinmeyen bir hata oluştu.',
  },
};
