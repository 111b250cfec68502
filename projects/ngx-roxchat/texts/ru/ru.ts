/** The texts in Russian. */
export const ru = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'Нельзя приглашать в чат посетителей другого отдела.',
  visitor_starting_chat_from_his_side:
    'Нельзя пригласить посетителя в чат, потому что он сам начинает чат.',
  visitor_already_in_chat: 'Посетитель уже находится в чате.',
  no_tariff_option:
    'Чтобы выполнить это действие, перейдите на другой тариф или подключите соответствующую тарифную опцию.',
  unable_to_start_outgoing_chat: 'При создании чата произошла неизвестная ошибка.',

  started: 'Чат начат. Он открыт в Agent Workspace.',

  'unconfirmed.timed-out':
    'Agent Workspace не ответил. Проверьте там, прежде чем пробовать снова: чат мог начаться.',
  'unconfirmed.ambiguous-reply':
    'Agent Workspace сообщил об ошибке, которая может относиться к более ранней попытке. Проверьте там, прежде чем пробовать снова: чат мог начаться.',
  'unconfirmed.workspace-reloaded':
    'Agent Workspace перезагрузился, не успев ответить. Проверьте там, прежде чем пробовать снова: чат мог начаться.',
  'unconfirmed.workspace-gone':
    'Agent Workspace закрылся, не успев ответить. Проверьте там, прежде чем пробовать снова: чат мог начаться.',
  'unconfirmed.error':
    'При отправке запроса в Agent Workspace произошла ошибка. Проверьте там, прежде чем пробовать снова: чат мог начаться.',
  'unconfirmed.reset':
    'Вы вышли из системы до того, как Agent Workspace ответил. Проверьте там, прежде чем пробовать снова: чат мог начаться.',
  'unconfirmed.destroyed':
    'Соединение с Agent Workspace закрыто до получения ответа. Проверьте там, прежде чем пробовать снова: чат мог начаться.',

  'notSent.visitor-invalid':
    'Идентификатор этого посетителя недопустим, поэтому ничего не отправлено. Начните чат в Agent Workspace.',
  'notSent.session-invalid':
    'Сессия этого посетителя недействительна, поэтому ничего не отправлено. Начните чат в Agent Workspace.',
  'notSent.session-unknown':
    'Сессия этого посетителя ещё не известна, поэтому ничего не отправлено. Откройте посетителя в Agent Workspace и попробуйте снова.',
  'notSent.workspace-not-ready':
    'Agent Workspace не был готов, поэтому ничего не отправлено. Дождитесь его загрузки и попробуйте снова.',
  'notSent.reset': 'Вы вышли из системы, поэтому ничего не отправлено. Войдите и попробуйте снова.',
  'notSent.destroyed':
    'Соединение с Agent Workspace закрыто, поэтому ничего не отправлено. Перезагрузите эту страницу и попробуйте снова.',

  'start.ready': 'Начать чат',
  'start.open': 'Чат с этим посетителем уже открыт.',
  'start.sending': 'Чат начинается…',
  'start.unavailable.visitor-unknown':
    'Этот клиент ещё не появлялся в Agent Workspace, поэтому начать чат нельзя.',
  'start.unavailable.session-unknown':
    'Сессия этого посетителя ещё не известна. Откройте посетителя в Agent Workspace и попробуйте снова.',

  'frame.title': 'Agent Workspace от Rox.Chat',

  'notice.loading': 'Загрузка Agent Workspace…',
  'notice.slow': 'Agent Workspace ещё не загрузился.',
  'notice.blocked':
    'Content Security Policy этой страницы блокирует Agent Workspace: в frame-src должен быть указан {origin}.',
  'notice.other-address': 'Страница во фрейме находится по другому адресу.',
  'notice.refused': 'Agent Workspace настроен неправильно, поэтому его нельзя показать.',
  'notice.silent': 'Agent Workspace ещё не отправлял событий. До первого чата это нормально.',
  'notice.causes': 'Частые причины',
  'notice.cause.parent-origin':
    'Аккаунт Rox.Chat не отправляет сообщения этой странице: в operator_iframe_allowed_parent_origin должен быть указан {page}.',
  'notice.cause.cookies':
    'Браузер блокирует сторонние файлы cookie, поэтому вход не выполнен: разрешите их для {origin}.',
  'notice.counts': 'К этому моменту отклонено или исправлено сообщений: {counts}.',
  'notice.reload': 'Перезагрузить',
  'notice.dismiss': 'Закрыть',

  'host.show': 'Показать Agent Workspace',
  'host.minimize': 'Свернуть Agent Workspace',
  'host.resize': 'Изменить размер Agent Workspace',
  'host.label': 'Agent Workspace',
  'host.back': 'Вернуться в приложение',
};
