import type { OutgoingChatNotSentReason, OutgoingChatUnconfirmedReason } from 'ngx-roxchat';
import type { Language } from './languages';

type Text = Readonly<Record<Language, string>>;

interface OutgoingChatTexts {
  readonly startChat: Text;
  /** Why no chat can be started with a customer whom no event has mentioned. */
  readonly noVisitor: Text;
  readonly sending: Text;
  readonly started: Text;
  /** Shown before `lookFirst`, which refers to the workspace: each text must name it. */
  readonly unconfirmed: Readonly<Record<OutgoingChatUnconfirmedReason, Text>>;
  /** Shown after each text of `unconfirmed`. */
  readonly lookFirst: Text;
  readonly notSent: Readonly<Record<OutgoingChatNotSentReason, Text>>;
}

/**
 * The texts of outgoing chats, except those of failures, which the library provides. The other
 * languages are translations of the English text.
 */
export const outgoingChatTexts: OutgoingChatTexts = {
  startChat: {
    en: 'Start chat',
    de: 'Chat starten',
    es: 'Iniciar chat',
    fr: 'Démarrer le chat',
    it: 'Avvia chat',
    pt: 'Iniciar chat',
    ru: 'Начать чат',
    tr: 'Sohbet başlat',
  },
  noVisitor: {
    en: 'This customer has not been seen in the workspace yet, so no chat can be started.',
    de: 'Dieser Kunde ist noch nicht im Arbeitsbereich erschienen, daher kann kein Chat gestartet werden.',
    es: 'Este cliente aún no ha aparecido en el espacio de trabajo, por lo que no se puede iniciar un chat.',
    fr: 'Ce client n’est pas encore apparu dans l’espace de travail, il est donc impossible de démarrer un chat.',
    it: 'Questo cliente non è ancora comparso nell’area di lavoro, quindi non è possibile avviare una chat.',
    pt: 'Este cliente ainda não apareceu no espaço de trabalho, por isso não é possível iniciar um chat.',
    ru: 'Этот клиент ещё не появлялся в рабочем пространстве, поэтому начать чат нельзя.',
    tr: 'Bu müşteri çalışma alanında henüz görünmedi, bu nedenle sohbet başlatılamaz.',
  },
  sending: {
    en: 'Starting the chat…',
    de: 'Chat wird gestartet …',
    es: 'Iniciando el chat…',
    fr: 'Démarrage du chat…',
    it: 'Avvio della chat…',
    pt: 'Iniciando o chat…',
    ru: 'Чат начинается…',
    tr: 'Sohbet başlatılıyor…',
  },
  started: {
    en: 'Chat started. It is open in the workspace.',
    de: 'Der Chat wurde gestartet. Er ist im Arbeitsbereich geöffnet.',
    es: 'Chat iniciado. Está abierto en el espacio de trabajo.',
    fr: 'Le chat a démarré. Il est ouvert dans l’espace de travail.',
    it: 'Chat avviata. È aperta nell’area di lavoro.',
    pt: 'Chat iniciado. Ele está aberto no espaço de trabalho.',
    ru: 'Чат начат. Он открыт в рабочем пространстве.',
    tr: 'Sohbet başlatıldı. Çalışma alanında açık.',
  },
  unconfirmed: {
    'timed-out': {
      en: 'No answer from the workspace.',
      de: 'Keine Antwort vom Arbeitsbereich.',
      es: 'El espacio de trabajo no ha respondido.',
      fr: 'Aucune réponse de l’espace de travail.',
      it: 'Nessuna risposta dall’area di lavoro.',
      pt: 'Nenhuma resposta do espaço de trabalho.',
      ru: 'Рабочее пространство не ответило.',
      tr: 'Çalışma alanından yanıt gelmedi.',
    },
    'ambiguous-reply': {
      en: 'The workspace reported a failure, but it may be that of an earlier attempt.',
      de: 'Der Arbeitsbereich hat einen Fehler gemeldet, der aber von einem früheren Versuch stammen kann.',
      es: 'El espacio de trabajo ha comunicado un error, pero puede ser de un intento anterior.',
      fr: 'L’espace de travail a signalé une erreur, mais elle peut provenir d’une tentative précédente.',
      it: 'L’area di lavoro ha segnalato un errore, che però può riguardare un tentativo precedente.',
      pt: 'O espaço de trabalho informou um erro, mas ele pode ser de uma tentativa anterior.',
      ru: 'Рабочее пространство сообщило об ошибке, но она может относиться к более ранней попытке.',
      tr: 'Çalışma alanı bir hata bildirdi, ancak bu hata önceki bir denemeye ait olabilir.',
    },
    'workspace-reloaded': {
      en: 'The workspace was reloaded before it answered.',
      de: 'Der Arbeitsbereich wurde neu geladen, bevor er geantwortet hat.',
      es: 'El espacio de trabajo se ha recargado antes de responder.',
      fr: 'L’espace de travail a été rechargé avant de répondre.',
      it: 'L’area di lavoro è stata ricaricata prima di rispondere.',
      pt: 'O espaço de trabalho foi recarregado antes de responder.',
      ru: 'Рабочее пространство перезагрузилось, не успев ответить.',
      tr: 'Çalışma alanı yanıt vermeden yeniden yüklendi.',
    },
    'workspace-gone': {
      en: 'The workspace was closed before it answered.',
      de: 'Der Arbeitsbereich wurde geschlossen, bevor er geantwortet hat.',
      es: 'El espacio de trabajo se ha cerrado antes de responder.',
      fr: 'L’espace de travail a été fermé avant de répondre.',
      it: 'L’area di lavoro è stata chiusa prima di rispondere.',
      pt: 'O espaço de trabalho foi fechado antes de responder.',
      ru: 'Рабочее пространство закрылось, не успев ответить.',
      tr: 'Çalışma alanı yanıt vermeden kapatıldı.',
    },
    error: {
      en: 'An error occurred while the request was sent to the workspace.',
      de: 'Beim Senden der Anfrage an den Arbeitsbereich ist ein Fehler aufgetreten.',
      es: 'Se ha producido un error al enviar la solicitud al espacio de trabajo.',
      fr: 'Une erreur s’est produite lors de l’envoi de la demande à l’espace de travail.',
      it: 'Si è verificato un errore durante l’invio della richiesta all’area di lavoro.',
      pt: 'Ocorreu um erro ao enviar o pedido ao espaço de trabalho.',
      ru: 'При отправке запроса в рабочее пространство произошла ошибка.',
      tr: 'İstek çalışma alanına gönderilirken bir hata oluştu.',
    },
    reset: {
      en: 'You signed out before the workspace answered.',
      de: 'Sie haben sich abgemeldet, bevor der Arbeitsbereich geantwortet hat.',
      es: 'Ha cerrado la sesión antes de que el espacio de trabajo respondiera.',
      fr: 'Vous vous êtes déconnecté avant que l’espace de travail ne réponde.',
      it: 'La disconnessione è avvenuta prima che l’area di lavoro rispondesse.',
      pt: 'Você encerrou a sessão antes que o espaço de trabalho respondesse.',
      ru: 'Вы вышли из системы до того, как рабочее пространство ответило.',
      tr: 'Çalışma alanı yanıt vermeden oturumu kapattınız.',
    },
    destroyed: {
      en: 'The connection to the workspace was closed before an answer came.',
      de: 'Die Verbindung zum Arbeitsbereich wurde getrennt, bevor eine Antwort kam.',
      es: 'La conexión con el espacio de trabajo se ha cerrado antes de recibir una respuesta.',
      fr: 'La connexion à l’espace de travail a été fermée avant l’arrivée d’une réponse.',
      it: 'La connessione all’area di lavoro è stata chiusa prima che arrivasse una risposta.',
      pt: 'A conexão com o espaço de trabalho foi encerrada antes de chegar uma resposta.',
      ru: 'Соединение с рабочим пространством закрылось до получения ответа.',
      tr: 'Çalışma alanıyla bağlantı, yanıt gelmeden kapatıldı.',
    },
  },
  lookFirst: {
    en: 'Look there before trying again: the chat may have started.',
    de: 'Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',
    es: 'Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',
    fr: 'Consultez-le avant de réessayer, car le chat a peut-être démarré.',
    it: 'Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',
    pt: 'Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',
    ru: 'Проверьте там, прежде чем пробовать снова: чат мог начаться.',
    tr: 'Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',
  },
  notSent: {
    'visitor-invalid': {
      en: 'The id of this visitor is not valid, so nothing was sent. Start the chat in the workspace instead.',
      de: 'Die ID dieses Besuchers ist ungültig, daher wurde nichts gesendet. Starten Sie den Chat stattdessen im Arbeitsbereich.',
      es: 'El identificador de este visitante no es válido, por lo que no se ha enviado nada. Inicie el chat desde el espacio de trabajo.',
      fr: 'L’identifiant de ce visiteur n’est pas valide, rien n’a donc été envoyé. Démarrez plutôt le chat depuis l’espace de travail.',
      it: 'L’identificativo di questo visitatore non è valido, quindi non è stato inviato nulla. Avviare invece la chat dall’area di lavoro.',
      pt: 'O identificador deste visitante não é válido, por isso nada foi enviado. Inicie o chat pelo espaço de trabalho.',
      ru: 'Идентификатор этого посетителя недопустим, поэтому ничего не отправлено. Начните чат в рабочем пространстве.',
      tr: 'Bu ziyaretçinin kimliği geçersiz olduğundan hiçbir şey gönderilmedi. Sohbeti çalışma alanından başlatın.',
    },
    'session-invalid': {
      en: 'The session of this visitor is not valid, so nothing was sent. Start the chat in the workspace instead.',
      de: 'Die Sitzung dieses Besuchers ist ungültig, daher wurde nichts gesendet. Starten Sie den Chat stattdessen im Arbeitsbereich.',
      es: 'La sesión de este visitante no es válida, por lo que no se ha enviado nada. Inicie el chat desde el espacio de trabajo.',
      fr: 'La session de ce visiteur n’est pas valide, rien n’a donc été envoyé. Démarrez plutôt le chat depuis l’espace de travail.',
      it: 'La sessione di questo visitatore non è valida, quindi non è stato inviato nulla. Avviare invece la chat dall’area di lavoro.',
      pt: 'A sessão deste visitante não é válida, por isso nada foi enviado. Inicie o chat pelo espaço de trabalho.',
      ru: 'Сессия этого посетителя недопустима, поэтому ничего не отправлено. Начните чат в рабочем пространстве.',
      tr: 'Bu ziyaretçinin oturumu geçersiz olduğundan hiçbir şey gönderilmedi. Sohbeti çalışma alanından başlatın.',
    },
    'session-unknown': {
      en: 'The session of this visitor is not known yet, so nothing was sent. Open the visitor in the workspace, then try again.',
      de: 'Die Sitzung dieses Besuchers ist noch nicht bekannt, daher wurde nichts gesendet. Öffnen Sie den Besucher im Arbeitsbereich und versuchen Sie es erneut.',
      es: 'La sesión de este visitante aún no se conoce, por lo que no se ha enviado nada. Abra el visitante en el espacio de trabajo y vuelva a intentarlo.',
      fr: 'La session de ce visiteur n’est pas encore connue, rien n’a donc été envoyé. Ouvrez le visiteur dans l’espace de travail, puis réessayez.',
      it: 'La sessione di questo visitatore non è ancora nota, quindi non è stato inviato nulla. Aprire il visitatore nell’area di lavoro, poi riprovare.',
      pt: 'A sessão deste visitante ainda não é conhecida, por isso nada foi enviado. Abra o visitante no espaço de trabalho e tente novamente.',
      ru: 'Сессия этого посетителя ещё не известна, поэтому ничего не отправлено. Откройте посетителя в рабочем пространстве и попробуйте снова.',
      tr: 'Bu ziyaretçinin oturumu henüz bilinmediğinden hiçbir şey gönderilmedi. Ziyaretçiyi çalışma alanında açın, sonra yeniden deneyin.',
    },
    'workspace-not-ready': {
      en: 'The workspace was not ready, so nothing was sent. Wait until it has loaded, then try again.',
      de: 'Der Arbeitsbereich war nicht bereit, daher wurde nichts gesendet. Warten Sie, bis er geladen ist, und versuchen Sie es erneut.',
      es: 'El espacio de trabajo no estaba listo, por lo que no se ha enviado nada. Espere a que se cargue y vuelva a intentarlo.',
      fr: 'L’espace de travail n’était pas prêt, rien n’a donc été envoyé. Attendez qu’il soit chargé, puis réessayez.',
      it: 'L’area di lavoro non era pronta, quindi non è stato inviato nulla. Attendere che sia caricata, poi riprovare.',
      pt: 'O espaço de trabalho não estava pronto, por isso nada foi enviado. Aguarde até que ele carregue e tente novamente.',
      ru: 'Рабочее пространство не было готово, поэтому ничего не отправлено. Дождитесь его загрузки и попробуйте снова.',
      tr: 'Çalışma alanı hazır olmadığından hiçbir şey gönderilmedi. Yüklenmesini bekleyin, sonra yeniden deneyin.',
    },
    reset: {
      en: 'You signed out, so nothing was sent. Sign in, then try again.',
      de: 'Sie haben sich abgemeldet, daher wurde nichts gesendet. Melden Sie sich an und versuchen Sie es erneut.',
      es: 'Ha cerrado la sesión, por lo que no se ha enviado nada. Inicie sesión y vuelva a intentarlo.',
      fr: 'Vous vous êtes déconnecté, rien n’a donc été envoyé. Connectez-vous, puis réessayez.',
      it: 'La sessione è stata chiusa, quindi non è stato inviato nulla. Accedere, poi riprovare.',
      pt: 'Você encerrou a sessão, por isso nada foi enviado. Entre e tente novamente.',
      ru: 'Вы вышли из системы, поэтому ничего не отправлено. Войдите и попробуйте снова.',
      tr: 'Oturumu kapattığınız için hiçbir şey gönderilmedi. Oturum açın, sonra yeniden deneyin.',
    },
    destroyed: {
      en: 'The connection to the workspace was closed, so nothing was sent. Reload this page, then try again.',
      de: 'Die Verbindung zum Arbeitsbereich wurde getrennt, daher wurde nichts gesendet. Laden Sie diese Seite neu und versuchen Sie es erneut.',
      es: 'La conexión con el espacio de trabajo se ha cerrado, por lo que no se ha enviado nada. Recargue esta página y vuelva a intentarlo.',
      fr: 'La connexion à l’espace de travail a été fermée, rien n’a donc été envoyé. Rechargez cette page, puis réessayez.',
      it: 'La connessione all’area di lavoro è stata chiusa, quindi non è stato inviato nulla. Ricaricare questa pagina, poi riprovare.',
      pt: 'A conexão com o espaço de trabalho foi encerrada, por isso nada foi enviado. Recarregue esta página e tente novamente.',
      ru: 'Соединение с рабочим пространством закрылось, поэтому ничего не отправлено. Перезагрузите эту страницу и попробуйте снова.',
      tr: 'Çalışma alanıyla bağlantı kapatıldığından hiçbir şey gönderilmedi. Bu sayfayı yenileyin, sonra yeniden deneyin.',
    },
  },
};
