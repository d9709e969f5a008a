<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskQuestion</name>
    <message>
        <source>Unknown server</source>
        <translation>Servidor desconocido</translation>
    </message>
    <message>
        <source>Connecting by SSH</source>
        <translation>Conexión por SSH</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s administrator or provider gave you. Go on only if they are the same: otherwise somebody may stand between you and the server.</source>
        <translation>Compare la huella digital con la que le dio el administrador o el proveedor del servidor. Continúe solo si son iguales: de lo contrario, alguien podría estar entre usted y el servidor.</translation>
    </message>
    <message>
        <source>It is the same: connect</source>
        <translation>Es la misma: conectar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Keep it with this desktop&apos;s passwords</source>
        <translation>&amp;Guardarla con las contraseñas de este escritorio</translation>
    </message>
    <message>
        <source>Then it is not asked again. A code that is different each time should not be kept.</source>
        <translation>Entonces no se vuelve a pedir. Un código que cambia cada vez no debería guardarse.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Connections at once</source>
        <translation>Conexiones simultáneas</translation>
    </message>
    <message>
        <source>Connections in a while</source>
        <translation>Conexiones en un periodo</translation>
    </message>
    <message>
        <source>Mails in a while</source>
        <translation>Mensajes en un periodo</translation>
    </message>
    <message>
        <source>Recipients in a while</source>
        <translation>Destinatarios en un periodo</translation>
    </message>
    <message>
        <source>Breaches of the protocol before</source>
        <translation>Infracciones anteriores del protocolo</translation>
    </message>
    <message>
        <source>Name of the sending server&apos;s address</source>
        <translation>Nombre de la dirección del servidor remitente</translation>
    </message>
    <message>
        <source>Looks like a home connection</source>
        <translation>Parece una conexión doméstica</translation>
    </message>
    <message>
        <source>Block lists of addresses</source>
        <translation>Listas de bloqueo de direcciones</translation>
    </message>
    <message>
        <source>Block lists of server names</source>
        <translation>Listas de bloqueo de nombres de servidores</translation>
    </message>
    <message>
        <source>Block lists of greeting names</source>
        <translation>Listas de bloqueo de nombres de saludo</translation>
    </message>
    <message>
        <source>Block lists of sender domains</source>
        <translation>Listas de bloqueo de dominios de remitentes</translation>
    </message>
    <message>
        <source>Spoke before the greeting</source>
        <translation>Habló antes del saludo</translation>
    </message>
    <message>
        <source>Form of the greeting name</source>
        <translation>Forma del nombre de saludo</translation>
    </message>
    <message>
        <source>Greeting name in the DNS</source>
        <translation>Nombre de saludo en el DNS</translation>
    </message>
    <message>
        <source>Our own name as greeting</source>
        <translation>Nuestro propio nombre como saludo</translation>
    </message>
    <message>
        <source>Can the sender be answered?</source>
        <translation>¿Se puede responder al remitente?</translation>
    </message>
    <message>
        <source>Stranger under our own domain</source>
        <translation>Desconocido con nuestro propio dominio</translation>
    </message>
    <message>
        <source>Number of recipients</source>
        <translation>Número de destinatarios</translation>
    </message>
    <message>
        <source>Guessing addresses</source>
        <translation>Direcciones probadas al azar</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Lista gris</translation>
    </message>
    <message>
        <source>SPF: may this server send for that domain?</source>
        <translation>SPF: ¿puede este servidor enviar por ese dominio?</translation>
    </message>
    <message>
        <source>DKIM: signature of the message</source>
        <translation>DKIM: firma del mensaje</translation>
    </message>
    <message>
        <source>DMARC: does the domain in From vouch for it?</source>
        <translation>DMARC: ¿responde por él el dominio del campo From?</translation>
    </message>
    <message>
        <source>ARC: what forwarders found</source>
        <translation>ARC: lo que comprobaron los reenviadores</translation>
    </message>
    <message>
        <source>Form of the message</source>
        <translation>Forma del mensaje</translation>
    </message>
    <message>
        <source>Test text for spam filters</source>
        <translation>Texto de prueba para filtros antispam</translation>
    </message>
    <message>
        <source>Forbidden attachments</source>
        <translation>Adjuntos prohibidos</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Sus propias reglas</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Remitentes permitidos y bloqueados</translation>
    </message>
    <message>
        <source>Milter</source>
        <translation>Milter</translation>
    </message>
    <message>
        <source>Policy service</source>
        <translation>Servicio de políticas</translation>
    </message>
    <message>
        <source>ClamAV virus scanner</source>
        <translation>Antivirus ClamAV</translation>
    </message>
    <message>
        <source>Block lists of links</source>
        <translation>Listas de bloqueo de enlaces</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Palabras del mensaje</translation>
    </message>
    <message>
        <source>What came from there before</source>
        <translation>Lo que llegó antes de allí</translation>
    </message>
    <message>
        <source>nobody (a report)</source>
        <translation>nadie (un informe)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Decided: take it</source>
        <translation>Decisión: aceptarlo</translation>
    </message>
    <message>
        <source>Decided: take it, into Junk</source>
        <translation>Decisión: aceptarlo, en Correo no deseado</translation>
    </message>
    <message>
        <source>Decided: refuse it</source>
        <translation>Decisión: rechazarlo</translation>
    </message>
    <message>
        <source>Decided: ask the sender&apos;s server to come back later</source>
        <translation>Decisión: pedir al servidor del remitente que vuelva más tarde</translation>
    </message>
    <message>
        <source>Decided: hold it in the queue until you have looked at it</source>
        <translation>Decisión: retenerlo en la cola hasta que usted lo haya revisado</translation>
    </message>
    <message>
        <source>Decided: take it and throw it away</source>
        <translation>Decisión: aceptarlo y desecharlo</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Decisión: %1</translation>
    </message>
    <message>
        <source>%1 points; from %2 on it is junk</source>
        <translation>%1 puntos; a partir de %2 es correo no deseado</translation>
    </message>
    <message>
        <source>answered %1 ms later on purpose</source>
        <translation>respondido %1 ms más tarde a propósito</translation>
    </message>
    <message>
        <source>Arrived from %1</source>
        <translation>Llegó de %1</translation>
    </message>
    <message>
        <source>%1 sent it</source>
        <translation>Lo envió %1</translation>
    </message>
    <message>
        <source>The server %1 brought it.</source>
        <translation>Lo trajo el servidor %1.</translation>
    </message>
    <message>
        <source>The server %1 (%2) brought it.</source>
        <translation>Lo trajo el servidor %1 (%2).</translation>
    </message>
    <message>
        <source>A mail program at %1 brought it.</source>
        <translation>Lo trajo un programa de correo en %1.</translation>
    </message>
    <message>
        <source>not encrypted on the way</source>
        <translation>sin cifrar en el camino</translation>
    </message>
    <message>
        <source>encrypted on the way: %1</source>
        <translation>cifrado en el camino: %1</translation>
    </message>
    <message>
        <source>for %1 recipients</source>
        <translation>para %1 destinatarios</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID: %1</translation>
    </message>
    <message>
        <source>Accepted: the sender&apos;s server was told so</source>
        <translation>Aceptado: así se le dijo al servidor del remitente</translation>
    </message>
    <message>
        <source>The message was not taken now; the sender&apos;s server comes back</source>
        <translation>El mensaje no se aceptó por ahora; el servidor del remitente volverá</translation>
    </message>
    <message>
        <source>The message was refused</source>
        <translation>El mensaje fue rechazado</translation>
    </message>
    <message>
        <source>The sender %1 was asked to come back later</source>
        <translation>Se pidió al remitente %1 que volviera más tarde</translation>
    </message>
    <message>
        <source>The sender %1 was refused</source>
        <translation>El remitente %1 fue rechazado</translation>
    </message>
    <message>
        <source>Mail for %1 was asked to come back later</source>
        <translation>Se pidió que el correo para %1 volviera más tarde</translation>
    </message>
    <message>
        <source>Mail for %1 was refused</source>
        <translation>El correo para %1 fue rechazado</translation>
    </message>
    <message>
        <source>There is no mailbox %1 here</source>
        <translation>Aquí no hay ningún buzón %1</translation>
    </message>
    <message>
        <source>%1 is not an address here, and the client was not logged in: mail is not passed on for strangers</source>
        <translation>%1 no es una dirección de aquí y el cliente no había iniciado sesión: no se retransmite correo de desconocidos</translation>
    </message>
    <message>
        <source>%1 may not send as %2</source>
        <translation>%1 no puede enviar como %2</translation>
    </message>
    <message>
        <source>%1 has moved</source>
        <translation>%1 se ha mudado</translation>
    </message>
    <message>
        <source>A copy goes to %1</source>
        <translation>Una copia va a %1</translation>
    </message>
    <message>
        <source>Delivered to %1, into the mailbox %2</source>
        <translation>Entregado a %1, en la carpeta %2</translation>
    </message>
    <message>
        <source>Could not be put into %1&apos;s mailbox</source>
        <translation>No se pudo poner en el buzón de %1</translation>
    </message>
    <message>
        <source>%1 forwards to an address that forwards back: the mail would circle for ever</source>
        <translation>%1 reenvía a una dirección que lo devuelve: el mensaje daría vueltas sin fin</translation>
    </message>
    <message>
        <source>Put into the queue for %1</source>
        <translation>Puesto en la cola para %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado a %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>encrypted: %1 %2</source>
        <translation>cifrado: %1 %2</translation>
    </message>
    <message>
        <source>The server %1 did not take it</source>
        <translation>El servidor %1 no lo aceptó</translation>
    </message>
    <message>
        <source>No mail server of %1 was found</source>
        <translation>No se encontró ningún servidor de correo de %1</translation>
    </message>
    <message>
        <source>Encryption with %1 failed: it went there without</source>
        <translation>Falló el cifrado con %1: se envió sin cifrar</translation>
    </message>
    <message>
        <source>%1&apos;s server has it</source>
        <translation>Lo tiene el servidor de %1</translation>
    </message>
    <message>
        <source>%1&apos;s server %2 has it</source>
        <translation>Lo tiene el servidor %2 de %1</translation>
    </message>
    <message>
        <source>at attempt %1, after %2 s</source>
        <translation>en el intento %1, tras %2 s</translation>
    </message>
    <message>
        <source>Not taken for %1 yet; it is tried again</source>
        <translation>Aún no aceptado para %1; se volverá a intentar</translation>
    </message>
    <message>
        <source>next attempt: %1</source>
        <translation>próximo intento: %1</translation>
    </message>
    <message>
        <source>It could not be brought to %1; its sender gets a report</source>
        <translation>No se pudo entregar a %1; su remitente recibe un informe</translation>
    </message>
    <message>
        <source>A report that could not be delivered was dropped</source>
        <translation>Se descartó un informe que no se podía entregar</translation>
    </message>
    <message>
        <source>Removed from the queue by an administrator</source>
        <translation>Un administrador lo quitó de la cola</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away</source>
        <translation>Una regla de %1 lo desechó</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it</source>
        <translation>Una regla de %1 lo rechazó</translation>
    </message>
    <message>
        <source>An absence note was sent to %1</source>
        <translation>Se envió un aviso de ausencia a %1</translation>
    </message>
    <message>
        <source>No absence note was sent to %1</source>
        <translation>No se envió ningún aviso de ausencia a %1</translation>
    </message>
    <message>
        <source>A rule of %1 sends it on to %2</source>
        <translation>Una regla de %1 lo reenvía a %2</translation>
    </message>
    <message>
        <source>%1&apos;s rules have a mistake; the mail went on as if there were none</source>
        <translation>Las reglas de %1 tienen un error; el mensaje siguió como si no hubiera ninguna</translation>
    </message>
    <message>
        <source>Its file is missing in the queue: it is held</source>
        <translation>Falta su archivo en la cola: queda retenido</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later. %1</source>
        <translation>Aún no está aquí: se pidió al servidor del remitente que volviera más tarde. %1</translation>
    </message>
    <message>
        <source>It comes by itself, usually within half an hour. Nothing needs to be done.</source>
        <translation>Llegará solo, normalmente en menos de media hora. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Refused; its sender was told so. %1</source>
        <translation>Rechazado; se avisó a su remitente. %1</translation>
    </message>
    <message>
        <source>If it should have come through: allow its sender under Filters, or see below which check weighed most.</source>
        <translation>Si debería haber pasado: permita a su remitente en Filtros, o vea abajo qué comprobación pesó más.</translation>
    </message>
    <message>
        <source>In %1&apos;s Junk folder, since %2. %3</source>
        <translation>En la carpeta Correo no deseado de %1, desde %2. %3</translation>
    </message>
    <message>
        <source>If it is no junk: let its owner move it to the inbox, which teaches the filter, or allow its sender under Filters.</source>
        <translation>Si no es correo no deseado: que su dueño lo mueva a la bandeja de entrada, con lo que el filtro aprende, o permita a su remitente en Filtros.</translation>
    </message>
    <message>
        <source>In %1&apos;s mailbox %2, since %3.</source>
        <translation>En la carpeta %2 de %1, desde %3.</translation>
    </message>
    <message>
        <source>%1&apos;s server took it, on %2. What happens there is not seen from here.</source>
        <translation>El servidor de %1 lo aceptó, el %2. Lo que ocurre allí no se ve desde aquí.</translation>
    </message>
    <message>
        <source>It waits in the queue: %1&apos;s server did not take it yet. %2</source>
        <translation>Espera en la cola: el servidor de %1 aún no lo ha aceptado. %2</translation>
    </message>
    <message>
        <source>It is tried again by itself. Under Queue it can be tried at once.</source>
        <translation>Se vuelve a intentar solo. En Cola de correo se puede intentar enseguida.</translation>
    </message>
    <message>
        <source>It could not be brought to %1. %2</source>
        <translation>No se pudo entregar a %1. %2</translation>
    </message>
    <message>
        <source>Its sender has got a report with this reason.</source>
        <translation>Su remitente ha recibido un informe con este motivo.</translation>
    </message>
    <message>
        <source>It waits in the queue for %1.</source>
        <translation>Espera en la cola para %1.</translation>
    </message>
    <message>
        <source>An administrator removed it from the queue.</source>
        <translation>Un administrador lo quitó de la cola.</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away.</source>
        <translation>Una regla de %1 lo desechó.</translation>
    </message>
    <message>
        <source>See the account&apos;s rules.</source>
        <translation>Vea las reglas de la cuenta.</translation>
    </message>
    <message>
        <source>It could not be put into %1&apos;s mailbox. %2</source>
        <translation>No se pudo poner en el buzón de %1. %2</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it.</source>
        <translation>Una regla de %1 lo rechazó.</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later for %1. %2</source>
        <translation>Aún no está aquí: se pidió al servidor del remitente que volviera más tarde para %1. %2</translation>
    </message>
    <message>
        <source>Refused: there is no mailbox %1 here. Its sender was told so.</source>
        <translation>Rechazado: aquí no hay ningún buzón %1. Se avisó a su remitente.</translation>
    </message>
    <message>
        <source>If there should be one: add the account or an alias.</source>
        <translation>Si debería haberlo: añada la cuenta o un alias.</translation>
    </message>
    <message>
        <source>Mail for %1 was refused; its sender was told so. %2</source>
        <translation>El correo para %1 fue rechazado; se avisó a su remitente. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What became of it is not recorded.</source>
        <translation>No consta qué fue de él.</translation>
    </message>
    <message>
        <source>It arrived; what became of it then is not recorded yet.</source>
        <translation>Llegó; aún no consta qué fue de él después.</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>delivered into Junk</source>
        <translation>entregado en Correo no deseado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>comes again later</source>
        <translation>volverá más tarde</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>no se pudo entregar</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>New TLS sessions in a while</source>
        <translation>Sesiones TLS nuevas en un tiempo</translation>
    </message>
    <message>
        <source>Did not wait for an answer</source>
        <translation>No esperó una respuesta</translation>
    </message>
    <message>
        <source>Does the sender&apos;s server know the sender?</source>
        <translation>¿Conoce el servidor del remitente al remitente?</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola de correo</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>DNS and deliverability</source>
        <translation>DNS y capacidad de entrega</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola de correo</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Inicios de sesión</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Correo saliente</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Listas de bloqueo</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <source>Too weak</source>
        <translation>Demasiado débil</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Débil</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Seconds within which a client&apos;s connections, mails and recipients are counted.</source>
        <translation>Segundos durante los que se cuentan las conexiones, los mensajes y los destinatarios de un cliente.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address (an IPv6 /64) may make within the window; 0: any number.</source>
        <translation>Conexiones SMTP que la dirección de un desconocido (en IPv6, un /64) puede abrir en ese periodo; 0: sin límite.</translation>
    </message>
    <message>
        <source>Mails a stranger&apos;s address may bring within the window; 0: any number.</source>
        <translation>Mensajes que la dirección de un desconocido puede traer en ese periodo; 0: sin límite.</translation>
    </message>
    <message>
        <source>Recipients a stranger&apos;s address may name within the window; 0: any number.</source>
        <translation>Destinatarios que la dirección de un desconocido puede nombrar en ese periodo; 0: sin límite.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address may have open at once; 0: any number.</source>
        <translation>Conexiones SMTP que la dirección de un desconocido puede tener abiertas a la vez; 0: sin límite.</translation>
    </message>
    <message>
        <source>How many times as much a whole neighbourhood (IPv4 /24, IPv6 /48) may do as one address; 0: neighbourhoods are not counted.</source>
        <translation>Cuántas veces más puede hacer un vecindario entero (IPv4 /24, IPv6 /48) que una sola dirección; 0: los vecindarios no se cuentan.</translation>
    </message>
    <message>
        <source>Milliseconds that clients which broke the rules before wait for an answer at most; 0: nobody is slowed down.</source>
        <translation>Milisegundos que los clientes que ya incumplieron las reglas esperan como máximo una respuesta; 0: no se frena a nadie.</translation>
    </message>
    <message>
        <source>Seconds for which a client that spoke before the greeting is remembered.</source>
        <translation>Segundos durante los que se recuerda a un cliente que habló antes del saludo.</translation>
    </message>
    <message>
        <source>Ban addresses by themselves that guess passwords, scan or try unknown recipients. Bans by hand work in any case.</source>
        <translation>Vetar automáticamente las direcciones que adivinan contraseñas, sondean el servidor o prueban destinatarios desconocidos. Los vetos manuales funcionan en todo caso.</translation>
    </message>
    <message>
        <source>Points within the window that make a ban: a wrong password counts 1, an unknown recipient 1, speaking before the greeting 3, many bad commands 3, another protocol 5.</source>
        <translation>Puntos en el periodo que llevan a un veto: una contraseña errónea cuenta 1, un destinatario desconocido 1, hablar antes del saludo 3, muchas órdenes erróneas 3, otro protocolo 5.</translation>
    </message>
    <message>
        <source>Seconds within which those points fade away.</source>
        <translation>Segundos en los que esos puntos se desvanecen.</translation>
    </message>
    <message>
        <source>How many times the threshold makes a ban of a whole neighbourhood (IPv4 /24, IPv6 /48); 0: only addresses are banned.</source>
        <translation>Cuántas veces el umbral lleva a vetar un vecindario entero (IPv4 /24, IPv6 /48); 0: solo se vetan direcciones.</translation>
    </message>
    <message>
        <source>Seconds that the first ban of an address takes. Each further one takes four times as long.</source>
        <translation>Segundos que dura el primer veto de una dirección. Cada uno de los siguientes dura cuatro veces más.</translation>
    </message>
    <message>
        <source>Seconds that a ban takes at most.</source>
        <translation>Segundos que dura como máximo un veto.</translation>
    </message>
    <message>
        <source>Seconds after which an ended ban is forgotten, and the next one is a first one again.</source>
        <translation>Segundos tras los que se olvida un veto terminado, y el siguiente vuelve a ser el primero.</translation>
    </message>
    <message>
        <source>Addresses and networks that are never banned, such as 192.0.2.0/24. This machine itself never is, nor an address from which somebody has logged in within the last week.</source>
        <translation>Direcciones y redes que nunca se vetan, como 192.0.2.0/24. Esta máquina nunca se veta, ni tampoco una dirección desde la que alguien haya iniciado sesión en la última semana.</translation>
    </message>
    <message>
        <source>Ask DNS lists about clients and senders (facteurctl dnsbl list). What is asked tells the lists&apos; operators who sends you mail.</source>
        <translation>Consultar listas DNS sobre los clientes y los remitentes (facteurctl dnsbl list). Las preguntas revelan a los operadores de las listas quién le envía correo.</translation>
    </message>
    <message>
        <source>Milliseconds to wait for all DNS lists together; who is late is left out.</source>
        <translation>Milisegundos de espera para todas las listas DNS juntas; la que se retrasa se deja de lado.</translation>
    </message>
    <message>
        <source>Refuse clients whose name in HELO is none, or another&apos;s address. Otherwise it counts against them.</source>
        <translation>Rechazar a los clientes cuyo nombre en HELO no lo es, o es el de la dirección de otro. Si no, cuenta en su contra.</translation>
    </message>
    <message>
        <source>Refuse strangers that say HELO with this server&apos;s own name or address.</source>
        <translation>Rechazar a los desconocidos que dicen HELO con el nombre o la dirección de este servidor.</translation>
    </message>
    <message>
        <source>Refuse senders whose domain has no mail server and no address, and put off those whose DNS does not answer. Otherwise it counts against them. Domains that say they take no mail are refused in any case.</source>
        <translation>Rechazar a los remitentes cuyo dominio no tiene servidor de correo ni dirección, y aplazar a aquellos cuyo DNS no responde. Si no, cuenta en su contra. Los dominios que dicen no aceptar correo se rechazan en todo caso.</translation>
    </message>
    <message>
        <source>Recipients that a stranger&apos;s mail may have here; it brings the rest in another mail. RFC 5321 asks for at least 100. 0: as many as the server takes.</source>
        <translation>Destinatarios que el mensaje de un desconocido puede tener aquí; los demás los trae en otro mensaje. RFC 5321 pide al menos 100. 0: tantos como acepte el servidor.</translation>
    </message>
    <message>
        <source>Unknown recipients a client may name within an hour before it is slowed down.</source>
        <translation>Destinatarios desconocidos que un cliente puede nombrar en una hora antes de que se le frene.</translation>
    </message>
    <message>
        <source>Unknown recipients within an hour after which the connection is closed; 0: never.</source>
        <translation>Destinatarios desconocidos en una hora tras los que se cierra la conexión; 0: nunca.</translation>
    </message>
    <message>
        <source>Ask strangers to come back in a few minutes, which mail servers do and bots seldom. Delays the first mail of each correspondent.</source>
        <translation>Pedir a los desconocidos que vuelvan en unos minutos, cosa que hacen los servidores de correo y rara vez los robots. Retrasa el primer mensaje de cada corresponsal.</translation>
    </message>
    <message>
        <source>Greylist only who has so many points against it already; 0: every stranger.</source>
        <translation>Poner en lista gris solo a quien ya tiene tantos puntos en contra; 0: a todos los desconocidos.</translation>
    </message>
    <message>
        <source>Seconds after which the second try is let in.</source>
        <translation>Segundos tras los que se admite el segundo intento.</translation>
    </message>
    <message>
        <source>Seconds within which the second try must come.</source>
        <translation>Segundos en los que debe llegar el segundo intento.</translation>
    </message>
    <message>
        <source>Seconds since its last mail for which a correspondent is let in at once.</source>
        <translation>Segundos desde su último mensaje durante los que se admite enseguida a un corresponsal.</translation>
    </message>
    <message>
        <source>Correspondents of one network whose mail came back, after which the whole network is let in; 0: never.</source>
        <translation>Corresponsales de una red cuyo correo volvió, tras los que se admite toda la red; 0: nunca.</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies and filters that may say, with XCLIENT and XFORWARD, whom they speak for. They can pass for anybody, also for your users.</source>
        <translation>Direcciones y redes de proxies y filtros que pueden decir, con XCLIENT y XFORWARD, en nombre de quién hablan. Pueden hacerse pasar por cualquiera, también por sus usuarios.</translation>
    </message>
    <message>
        <source>Judge mail from outside. When it is off, only unknown recipients and relaying are refused.</source>
        <translation>Juzgar el correo que llega de fuera. Si está desactivado, solo se rechazan los destinatarios desconocidos y la retransmisión.</translation>
    </message>
    <message>
        <source>Points from which a mail goes to Junk.</source>
        <translation>Puntos a partir de los que un mensaje va a Correo no deseado.</translation>
    </message>
    <message>
        <source>Points from which a mail is refused with 550.</source>
        <translation>Puntos a partir de los que un mensaje se rechaza con 550.</translation>
    </message>
    <message>
        <source>Points from which a message that was looked at is asked to come back (451), when greylist.enabled is on and its sender is not known.</source>
        <translation>Puntos a partir de los que se pide a un mensaje examinado que vuelva (451), cuando greylist.enabled está activado y su remitente no es conocido.</translation>
    </message>
    <message>
        <source>Milliseconds a check may take before the decision is made without it. Scanners have times of their own.</source>
        <translation>Milisegundos que puede durar una comprobación antes de que se decida sin ella. Los analizadores tienen sus propios tiempos.</translation>
    </message>
    <message>
        <source>Milliseconds to wait with the greeting, to catch clients that speak first; 0: not at all.</source>
        <translation>Milisegundos que se espera con el saludo, para sorprender a los clientes que hablan primero; 0: nada.</translation>
    </message>
    <message>
        <source>Who waits: clients that have bad marks already (a DNS list, no name or a dynamic one), or all that are not known as good.</source>
        <translation>Quién espera: los clientes que ya tienen malas notas (una lista DNS, sin nombre o con uno dinámico), o todos los que no son conocidos como buenos.</translation>
    </message>
    <message>
        <source>Seconds for which what was found out about a good client&apos;s address is not asked again; 0: always ask.</source>
        <translation>Segundos durante los que no se vuelve a preguntar lo averiguado sobre la dirección de un buen cliente; 0: preguntar siempre.</translation>
    </message>
    <message>
        <source>Addresses and networks of servers whose mail is taken without scoring: another MX of ours. They may not relay.</source>
        <translation>Direcciones y redes de servidores cuyo correo se acepta sin puntuar: otro MX nuestro. No pueden retransmitir.</translation>
    </message>
    <message>
        <source>Where a refused sender can read on or ask for help, put at the end of refusals.</source>
        <translation>Dónde un remitente rechazado puede leer más o pedir ayuda; se añade al final de los rechazos.</translation>
    </message>
    <message>
        <source>Judge the content of mail that comes by LMTP, too.</source>
        <translation>Juzgar también el contenido del correo que llega por LMTP.</translation>
    </message>
    <message>
        <source>Keep mail that was refused for its content in the recipients&apos; mailbox Rejects: for nobody, for users who have made such a mailbox, or for all.</source>
        <translation>Guardar el correo rechazado por su contenido en la carpeta Rejects de los destinatarios: para nadie, para los usuarios que han creado esa carpeta, o para todos.</translation>
    </message>
    <message>
        <source>Days for which it is kept there.</source>
        <translation>Días que se guarda allí.</translation>
    </message>
    <message>
        <source>Days for which the story of each mail is kept, with all verdicts.</source>
        <translation>Días durante los que se guarda la historia de cada mensaje, con todos los veredictos.</translation>
    </message>
    <message>
        <source>What an SPF fail of the sender&apos;s domain leads to: points, a refusal, or nothing. Forwarded mail fails honestly.</source>
        <translation>A qué lleva un fallo SPF del dominio del remitente: puntos, un rechazo o nada. El correo reenviado falla también sin mala intención.</translation>
    </message>
    <message>
        <source>Points for an SPF fail.</source>
        <translation>Puntos por un fallo SPF (fail).</translation>
    </message>
    <message>
        <source>Points for an SPF softfail.</source>
        <translation>Puntos por un fallo SPF leve (softfail).</translation>
    </message>
    <message>
        <source>Points for a mail whose only DKIM signatures are broken. Mailing lists break them honestly.</source>
        <translation>Puntos por un mensaje cuyas únicas firmas DKIM están rotas. Las listas de correo las rompen sin mala intención.</translation>
    </message>
    <message>
        <source>What a DMARC failure leads to: what the domain asks for; refusals softened to Junk; or points only.</source>
        <translation>A qué lleva un fallo DMARC: lo que pide el dominio; los rechazos suavizados a Correo no deseado; o solo puntos.</translation>
    </message>
    <message>
        <source>Send daily reports to domains that ask for them: what came under their name, and what became of it. Good manners, and how others find out about forgeries.</source>
        <translation>Enviar informes diarios a los dominios que los piden: qué llegó con su nombre y qué fue de ello. Es buena educación, y así los demás descubren las falsificaciones.</translation>
    </message>
    <message>
        <source>Address that those reports are from; empty: postmaster of this server&apos;s first domain.</source>
        <translation>Dirección de la que salen esos informes; vacío: postmaster del primer dominio de este servidor.</translation>
    </message>
    <message>
        <source>Points for a mail that fails DMARC, whatever the domain asks for.</source>
        <translation>Puntos por un mensaje que no supera DMARC, pida lo que pida el dominio.</translation>
    </message>
    <message>
        <source>Domains of forwarders and mailing lists whose ARC seal lifts a DMARC failure.</source>
        <translation>Dominios de reenviadores y listas de correo cuyo sello ARC anula un fallo DMARC.</translation>
    </message>
    <message>
        <source>Domain whose key seals (ARC) mail of others that aliases and filter rules send on; empty: this host&apos;s, or the first domain with an RSA key.</source>
        <translation>Dominio cuya clave sella (ARC) el correo ajeno que reenvían los alias y las reglas de filtrado; vacío: el de este servidor, o el primer dominio con una clave RSA.</translation>
    </message>
    <message>
        <source>Refuse messages without exactly one From field or with a broken structure, instead of giving points.</source>
        <translation>Rechazar los mensajes que no tienen exactamente un campo From o tienen una estructura defectuosa, en vez de dar puntos.</translation>
    </message>
    <message>
        <source>Octets that a message&apos;s header may have; more is refused.</source>
        <translation>Octetos que puede tener la cabecera de un mensaje; si tiene más, se rechaza.</translation>
    </message>
    <message>
        <source>Fields that a message&apos;s header may have; more is refused.</source>
        <translation>Campos que puede tener la cabecera de un mensaje; si tiene más, se rechaza.</translation>
    </message>
    <message>
        <source>Parts that a message may have; more is refused.</source>
        <translation>Partes que puede tener un mensaje; si tiene más, se rechaza.</translation>
    </message>
    <message>
        <source>How deep parts may be nested; more is refused.</source>
        <translation>Hasta qué profundidad pueden anidarse las partes; si hay más, se rechaza.</translation>
    </message>
    <message>
        <source>Days before a certificate ends from which its end is announced; within a third of them it counts as trouble.</source>
        <translation>Días antes de que caduque un certificado a partir de los que se avisa; en el último tercio cuenta como avería.</translation>
    </message>
    <message>
        <source>Free part of a disk, in percent, below which it is announced; below a third of it it counts as trouble.</source>
        <translation>Parte libre de un disco, en tanto por ciento, por debajo de la cual se avisa; por debajo de un tercio de ella cuenta como avería.</translation>
    </message>
    <message>
        <source>Hours after which mail that still waits in the queue is announced.</source>
        <translation>Horas tras las que se avisa del correo que aún espera en la cola.</translation>
    </message>
    <message>
        <source>Messages in the queue from which their number is announced.</source>
        <translation>Mensajes en la cola a partir de los que se avisa de su número.</translation>
    </message>
    <message>
        <source>Failed logins in an hour from which they are announced.</source>
        <translation>Inicios de sesión fallidos en una hora a partir de los que se avisa.</translation>
    </message>
    <message>
        <source>Messages that an account may send in an hour before it looks like a stolen password; 0: not watched. It is announced, not stopped.</source>
        <translation>Mensajes que una cuenta puede enviar en una hora antes de que parezca una contraseña robada; 0: no se vigila. Se avisa, no se impide.</translation>
    </message>
    <message>
        <source>Different recipients that an account may write to in an hour before it looks like a stolen password; 0: not watched.</source>
        <translation>Destinatarios distintos a los que una cuenta puede escribir en una hora antes de que parezca una contraseña robada; 0: no se vigila.</translation>
    </message>
    <message>
        <source>The public IPv4 address, when it cannot be found out; empty: ask the router.</source>
        <translation>La dirección IPv4 pública, cuando no se puede averiguar; vacío: preguntar al router.</translation>
    </message>
    <message>
        <source>The public IPv6 address; empty: that of the interface.</source>
        <translation>La dirección IPv6 pública; vacío: la de la interfaz.</translation>
    </message>
    <message>
        <source>NAME@SERVER: a DNS server (by address) that answers a question for NAME with the asker&apos;s address; empty: nobody is asked.</source>
        <translation>NAME@SERVER: un servidor DNS (por su dirección) que responde a una pregunta por NAME con la dirección de quien pregunta; vacío: no se pregunta a nadie.</translation>
    </message>
    <message>
        <source>A page that answers with the asker&apos;s address as plain text; empty: nobody is asked.</source>
        <translation>Una página que responde con la dirección de quien pregunta, en texto sin formato; vacío: no se pregunta a nadie.</translation>
    </message>
    <message>
        <source>A page that tries the asker&apos;s port %1 from outside and answers open or closed; empty: nobody is asked.</source>
        <translation>Una página que prueba desde fuera el puerto %1 de quien pregunta y responde open o closed; vacío: no se pregunta a nadie.</translation>
    </message>
    <message>
        <source>Domain on whose mail server the way out of port 25 is tried when none is named.</source>
        <translation>Dominio en cuyo servidor de correo se prueba la salida por el puerto 25 cuando no se nombra ninguno.</translation>
    </message>
    <message>
        <source>UPnP description of the router (http://…/rootDesc.xml), when it is not found by searching; empty: search.</source>
        <translation>Descripción UPnP del router (http://…/rootDesc.xml), cuando no se encuentra buscando; vacío: buscar.</translation>
    </message>
    <message>
        <source>Learn from how users sort their mail: what is moved into Junk, out of it, or filed, and judge new mail by it.</source>
        <translation>Aprender de cómo los usuarios ordenan su correo: qué se mueve a Correo no deseado, qué se saca de allí o se archiva, y juzgar así el correo nuevo.</translation>
    </message>
    <message>
        <source>Points for a mail whose words are certainly those of unwanted mail; less certain ones get less.</source>
        <translation>Puntos por un mensaje cuyas palabras son con certeza las del correo no deseado; los menos seguros reciben menos.</translation>
    </message>
    <message>
        <source>Points taken off a mail whose words are certainly those of wanted mail.</source>
        <translation>Puntos que se restan a un mensaje cuyas palabras son con certeza las del correo deseado.</translation>
    </message>
    <message>
        <source>Let users who have not sorted much yet profit from what the others have sorted. Nobody sees anybody&apos;s words.</source>
        <translation>Permitir que los usuarios que aún han ordenado poco aprovechen lo que han ordenado los demás. Nadie ve las palabras de nadie.</translation>
    </message>
    <message>
        <source>Points at most for, and against, a sender, domain or network by what came from there before.</source>
        <translation>Puntos como máximo a favor y en contra de un remitente, un dominio o una red según lo que llegó antes de allí.</translation>
    </message>
    <message>
        <source>Points taken off mail from whom the recipient has written to, when the sender&apos;s domain vouches for it.</source>
        <translation>Puntos que se restan a un mensaje de alguien a quien el destinatario ha escrito, cuando el dominio del remitente responde por él.</translation>
    </message>
    <message>
        <source>Where rspamd&apos;s normal worker listens, such as 127.0.0.1:11333 or unix:/run/rspamd/normal.sock. Empty: rspamd is not asked.</source>
        <translation>Dónde escucha el proceso normal de rspamd, como 127.0.0.1:11333 o unix:/run/rspamd/normal.sock. Vacío: no se pregunta a rspamd.</translation>
    </message>
    <message>
        <source>Seconds in which rspamd must have answered; then it counts as down for this mail.</source>
        <translation>Segundos en los que rspamd debe haber respondido; después cuenta como caído para este mensaje.</translation>
    </message>
    <message>
        <source>What becomes of mail while rspamd does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Qué ocurre con el correo mientras rspamd no responde: aceptarlo sin verlo (accept), aplazarlo (defer; el remitente lo reintenta) o darle scan.down_score puntos (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to rspamd. It should not be more than rspamd&apos;s own max_message.</source>
        <translation>Los mensajes de más octetos no se muestran a rspamd. No debería ser más que el max_message de rspamd.</translation>
    </message>
    <message>
        <source>Points of the door for one point of rspamd.</source>
        <translation>Puntos de la entrada por un punto de rspamd.</translation>
    </message>
    <message>
        <source>Refuse what rspamd says to reject. Otherwise it goes to Junk.</source>
        <translation>Rechazar lo que rspamd dice que se rechace. Si no, va a Correo no deseado.</translation>
    </message>
    <message>
        <source>Show rspamd also what this server&apos;s own users send.</source>
        <translation>Mostrar a rspamd también lo que envían los usuarios de este servidor.</translation>
    </message>
    <message>
        <source>Where SpamAssassin&apos;s spamd listens, such as 127.0.0.1:783 or unix:/run/spamd.sock. Empty: SpamAssassin is not asked.</source>
        <translation>Dónde escucha spamd de SpamAssassin, como 127.0.0.1:783 o unix:/run/spamd.sock. Vacío: no se pregunta a SpamAssassin.</translation>
    </message>
    <message>
        <source>Whose preferences SpamAssassin uses: a name, or * for the recipient&apos;s address when a mail has one recipient. Empty: spamd&apos;s own.</source>
        <translation>De quién usa SpamAssassin las preferencias: un nombre, o * para la dirección del destinatario cuando un mensaje tiene uno solo. Vacío: las del propio spamd.</translation>
    </message>
    <message>
        <source>Seconds in which SpamAssassin must have answered; then it counts as down for this mail.</source>
        <translation>Segundos en los que SpamAssassin debe haber respondido; después cuenta como caído para este mensaje.</translation>
    </message>
    <message>
        <source>What becomes of mail while SpamAssassin does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Qué ocurre con el correo mientras SpamAssassin no responde: aceptarlo sin verlo (accept), aplazarlo (defer; el remitente lo reintenta) o darle scan.down_score puntos (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to SpamAssassin, which is slow with large ones; spam seldom is.</source>
        <translation>Los mensajes de más octetos no se muestran a SpamAssassin, que es lento con los grandes; el spam rara vez lo es.</translation>
    </message>
    <message>
        <source>Points of the door for one point of SpamAssassin.</source>
        <translation>Puntos de la entrada por un punto de SpamAssassin.</translation>
    </message>
    <message>
        <source>Points of SpamAssassin from which on a mail is refused; what it calls spam below goes to Junk. 0: never refuse.</source>
        <translation>Puntos de SpamAssassin a partir de los que se rechaza un mensaje; lo que por debajo llama spam va a Correo no deseado. 0: no rechazar nunca.</translation>
    </message>
    <message>
        <source>Where ClamAV&apos;s clamd listens, such as unix:/run/clamav/clamd.ctl or 127.0.0.1:3310. Empty: ClamAV is not asked.</source>
        <translation>Dónde escucha clamd de ClamAV, como unix:/run/clamav/clamd.ctl o 127.0.0.1:3310. Vacío: no se pregunta a ClamAV.</translation>
    </message>
    <message>
        <source>Seconds in which ClamAV must have answered; then it counts as down for this mail.</source>
        <translation>Segundos en los que ClamAV debe haber respondido; después cuenta como caído para este mensaje.</translation>
    </message>
    <message>
        <source>What becomes of mail while ClamAV does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Qué ocurre con el correo mientras ClamAV no responde: aceptarlo sin verlo (accept), aplazarlo (defer; el remitente lo reintenta) o darle scan.down_score puntos (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to ClamAV. It must not be more than StreamMaxLength in clamd.conf.</source>
        <translation>Los mensajes de más octetos no se muestran a ClamAV. No debe ser más que StreamMaxLength en clamd.conf.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a virus: refuse it, put it into Junk, hold it in the queue, or throw it away without a word.</source>
        <translation>Qué ocurre con un mensaje con virus: rechazarlo, ponerlo en Correo no deseado, retenerlo en la cola o desecharlo sin decir nada.</translation>
    </message>
    <message>
        <source>Show ClamAV also what this server&apos;s own users send.</source>
        <translation>Mostrar a ClamAV también lo que envían los usuarios de este servidor.</translation>
    </message>
    <message>
        <source>Milters, in order: an address each, such as unix:/run/opendkim/opendkim.sock, and behind it timeout=30, down=accept|defer|score, for=mx|submission|all.</source>
        <translation>Milters, en orden: una dirección cada uno, como unix:/run/opendkim/opendkim.sock, y detrás timeout=30, down=accept|defer|score, for=mx|submission|all.</translation>
    </message>
    <message>
        <source>Policy servers of Postfix&apos;s protocol, in order: an address each, such as 127.0.0.1:10023, and behind it stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</source>
        <translation>Servidores de políticas con el protocolo de Postfix, en orden: una dirección cada uno, como 127.0.0.1:10023, y detrás stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</translation>
    </message>
    <message>
        <source>Points for a mail that a scanner could not look at, where it is set to score.</source>
        <translation>Puntos por un mensaje que un analizador no pudo examinar, donde el ajuste es score.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a forbidden attachment: nothing, points, Junk, held in the queue, or refused.</source>
        <translation>Qué ocurre con un mensaje con un adjunto prohibido: nada, puntos, Correo no deseado, retenido en la cola o rechazado.</translation>
    </message>
    <message>
        <source>Endings of file names that are forbidden, also within archives. With exe, programs under other names are forbidden too.</source>
        <translation>Extensiones de archivo prohibidas, también dentro de archivos comprimidos. Con exe se prohíben también los programas con otros nombres.</translation>
    </message>
    <message>
        <source>Types of files, as the mail declares them, that are forbidden.</source>
        <translation>Tipos de archivo prohibidos, tal como los declara el mensaje.</translation>
    </message>
    <message>
        <source>Names of files that are forbidden: literal, with * and ?, or /regular expressions/.</source>
        <translation>Nombres de archivo prohibidos: literales, con * y ?, o /expresiones regulares/.</translation>
    </message>
    <message>
        <source>Look for forbidden files within archives (ZIP, tar, gzip, RAR), one level deep in one another.</source>
        <translation>Buscar archivos prohibidos dentro de archivos comprimidos (ZIP, tar, gzip, RAR), hasta un nivel de anidamiento.</translation>
    </message>
    <message>
        <source>What becomes of a mail with an encrypted archive, into which no scanner can look.</source>
        <translation>Qué ocurre con un mensaje con un archivo comprimido cifrado, que ningún analizador puede examinar.</translation>
    </message>
    <message>
        <source>Points for a forbidden attachment, where it is set to score.</source>
        <translation>Puntos por un adjunto prohibido, donde el ajuste es score.</translation>
    </message>
    <message>
        <source>Messages of more octets are not searched for forbidden attachments.</source>
        <translation>En los mensajes de más octetos no se buscan adjuntos prohibidos.</translation>
    </message>
    <message>
        <source>Forbid these attachments also in what this server&apos;s own users send.</source>
        <translation>Prohibir estos adjuntos también en lo que envían los usuarios de este servidor.</translation>
    </message>
    <message>
        <source>Mail that an alias sends on to other servers leaves under a sender address of this domain (SRS), so that it passes SPF there, and bounces find the way back to the sender.</source>
        <translation>El correo que un alias reenvía a otros servidores sale con una dirección de remitente de este dominio (SRS), para que allí supere SPF y los informes de no entrega encuentren el camino de vuelta al remitente.</translation>
    </message>
    <message>
        <source>Who a redirected message comes from in the SMTP envelope: its sender rewritten to this domain (srs), its sender as it was (original), the user who redirects it (recipient), nobody (null), or the address in sieve.redirect_address (fixed).</source>
        <translation>De quién procede un mensaje redirigido en el sobre SMTP: su remitente reescrito a este dominio (srs), su remitente tal cual (original), el usuario que lo redirige (recipient), nadie (null) o la dirección de sieve.redirect_address (fixed).</translation>
    </message>
    <message>
        <source>The envelope sender of redirected messages when sieve.redirect_sender is fixed.</source>
        <translation>El remitente del sobre de los mensajes redirigidos cuando sieve.redirect_sender es fixed.</translation>
    </message>
    <message>
        <source>How many addresses a user&apos;s script may redirect one message to.</source>
        <translation>A cuántas direcciones puede redirigir un mensaje el script de un usuario.</translation>
    </message>
    <message>
        <source>How many things a user&apos;s script may do with one message.</source>
        <translation>Cuántas cosas puede hacer el script de un usuario con un mensaje.</translation>
    </message>
    <message>
        <source>Milliseconds of processor time a user&apos;s script may take for one message; then the message goes to INBOX.</source>
        <translation>Milisegundos de procesador que el script de un usuario puede gastar en un mensaje; después el mensaje va a INBOX.</translation>
    </message>
    <message>
        <source>The shortest time between two vacation answers to one sender that `:days` can ask for.</source>
        <translation>El tiempo mínimo entre dos respuestas de ausencia a un mismo remitente que `:days` puede pedir.</translation>
    </message>
    <message>
        <source>Names of the programs in the folder sieve/programs that users&apos; scripts may run (vnd.dovecot.pipe, filter, execute). They run as the daemon&apos;s user: list only what you trust with every user&apos;s mail.</source>
        <translation>Nombres de los programas de la carpeta sieve/programs que los scripts de los usuarios pueden ejecutar (vnd.dovecot.pipe, filter, execute). Se ejecutan como el usuario del servidor: incluya solo aquellos a los que confiaría el correo de todos.</translation>
    </message>
    <message>
        <source>Seconds after which a program that a script runs is killed.</source>
        <translation>Segundos tras los que se mata un programa ejecutado por un script.</translation>
    </message>
    <message>
        <source>Octets a program that a script runs may write; then it is killed.</source>
        <translation>Octetos que puede escribir un programa ejecutado por un script; después se mata.</translation>
    </message>
    <message>
        <source>Weight of the check sessions: connections of one client at once. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación sessions: conexiones simultáneas de un mismo cliente. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rate-connections: connections of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rate-connections: conexiones de un mismo cliente en un periodo. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rate-mails: mails of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rate-mails: mensajes de un mismo cliente en un periodo. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rate-recipients: recipients of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rate-recipients: destinatarios de un mismo cliente en un periodo. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check offences: breaches of the protocol at earlier connections. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación offences: infracciones del protocolo en conexiones anteriores. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check iprev: does the client&apos;s address have a name that leads back to it? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación iprev: ¿tiene la dirección del cliente un nombre que lleva de vuelta a ella? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check dynamic-name: does that name look like a dial-up or home line? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación dynamic-name: ¿parece ese nombre el de una línea telefónica o doméstica? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check dnsbl: DNS lists of addresses. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación dnsbl: listas DNS de direcciones. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-client: DNS lists asked for the client&apos;s name. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rhsbl-client: listas DNS consultadas por el nombre del cliente. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-helo: DNS lists asked for the name in HELO. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rhsbl-helo: listas DNS consultadas por el nombre de HELO. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-sender: DNS lists asked for the sender&apos;s domain. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rhsbl-sender: listas DNS consultadas por el dominio del remitente. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check pregreet: clients that speak before the greeting. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación pregreet: clientes que hablan antes del saludo. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check helo: is the name in HELO well-formed? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación helo: ¿está bien formado el nombre de HELO? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check helo-dns: does the name in HELO exist? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación helo-dns: ¿existe el nombre de HELO? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check helo-forged: does the client use our own name or address in HELO? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación helo-forged: ¿usa el cliente nuestro propio nombre o dirección en HELO? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check sender-domain: can the sender&apos;s domain be answered? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación sender-domain: ¿se puede responder al dominio del remitente? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check own-sender: strangers that write under our own domains. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación own-sender: desconocidos que escriben con nuestros propios dominios. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check recipients: recipients of one mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación recipients: destinatarios de un mismo mensaje. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check harvest: clients that try unknown recipients. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación harvest: clientes que prueban destinatarios desconocidos. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check greylist: unknown servers are asked to come back. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación greylist: se pide a los servidores desconocidos que vuelvan. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check spf: may the client send for the sender&apos;s domain (RFC 7208)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación spf: ¿puede el cliente enviar por el dominio del remitente (RFC 7208)? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check dkim: signatures of the message (RFC 6376). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación dkim: firmas del mensaje (RFC 6376). Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc: does the domain in From vouch for the mail (RFC 7489)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación dmarc: ¿responde el dominio de From por el mensaje (RFC 7489)? Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc-reports: remembers what DMARC found, for the reports that domains ask for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación dmarc-reports: recuerda lo que halló DMARC, para los informes que piden los dominios. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check arc: what forwarders found before they changed the mail (RFC 8617). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación arc: lo que comprobaron los reenviadores antes de cambiar el mensaje (RFC 8617). Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check sanity: header and structure of the message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación sanity: cabecera y estructura del mensaje. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check gtube: the test string that every filter takes for spam. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación gtube: el texto de prueba que todo filtro toma por spam. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check attachments: forbidden attachments. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación attachments: adjuntos prohibidos. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rule: the administrator&apos;s own rules. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rule: las reglas propias del administrador. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check sender-list: allowed and blocked senders. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación sender-list: remitentes permitidos y bloqueados. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check milter: milters. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación milter: milters. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check policy-service: policy services. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación policy-service: servicios de políticas. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check rspamd: rspamd. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rspamd: rspamd. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check spamassassin: SpamAssassin. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación spamassassin: SpamAssassin. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check clamav: ClamAV. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación clamav: ClamAV. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check bayes: the words of the message, as the user has sorted mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación bayes: las palabras del mensaje, según cómo ha ordenado su correo el usuario. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check reputation: what came from the sender, its domain and its network before. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación reputation: lo que llegó antes del remitente, su dominio y su red. Sus puntos se multiplican por esto; 0 la desactiva.</translation>
    </message>
    <message>
        <source>New TLS sessions a client&apos;s address may negotiate within the window, on SMTP and submission; resumed ones cost little and do not count. 0: any number.</source>
        <translation>Sesiones TLS nuevas que la dirección de un cliente puede negociar en el periodo, en SMTP y en el envío; las reanudadas cuestan poco y no cuentan. 0: sin límite.</translation>
    </message>
    <message>
        <source>Ask the sender&apos;s mail server whether it knows the sender, and refuse mail from addresses that do not exist. It costs other servers a connection for each new sender, and some block who asks much.</source>
        <translation>Preguntar al servidor de correo del remitente si lo conoce y rechazar el correo de direcciones que no existen. A otros servidores les cuesta una conexión por cada remitente nuevo, y algunos bloquean a quien pregunta mucho.</translation>
    </message>
    <message>
        <source>What to do with a mail while its sender&apos;s server does not answer that question: take it, or ask the client to come back.</source>
        <translation>Qué hacer con un correo mientras el servidor de su remitente no responde a esa pregunta: aceptarlo o pedir al cliente que vuelva.</translation>
    </message>
    <message>
        <source>Milliseconds that the client waits for the answer of the sender&apos;s server.</source>
        <translation>Milisegundos que el cliente espera la respuesta del servidor del remitente.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is known there is not asked about again.</source>
        <translation>Segundos durante los que no se vuelve a preguntar por un remitente conocido allí.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is not known there is refused without asking again.</source>
        <translation>Segundos durante los que se rechaza, sin volver a preguntar, a un remitente desconocido allí.</translation>
    </message>
    <message>
        <source>Octets that a message for our domains may have; 0: as many as the server takes (limits.message_size). Larger ones are refused, or returned when they were for others, too.</source>
        <translation>Octetos que puede tener un mensaje para nuestros dominios; 0: tantos como acepte el servidor (limits.message_size). Los mayores se rechazan, o se devuelven si eran también para otros.</translation>
    </message>
    <message>
        <source>Weight of the check rate-tls: new TLS sessions of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación rate-tls: sesiones TLS nuevas de un cliente en un tiempo. Sus puntos se multiplican por este número; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check sender-callout: does the sender&apos;s mail server know the sender? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación sender-callout: ¿conoce el servidor de correo del remitente al remitente? Sus puntos se multiplican por este número; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check pipelining: clients that do not wait for the answers they must wait for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación pipelining: clientes que no esperan las respuestas que deben esperar. Sus puntos se multiplican por este número; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Weight of the check urls: DNS lists of the links and mail addresses in a message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Peso de la comprobación urls: listas DNS de los enlaces y las direcciones de correo de un mensaje. Sus puntos se multiplican por este número; 0 la desactiva.</translation>
    </message>
    <message>
        <source>Address of the router that is asked to lead ports here (PCP, NAT-PMP), when it is not the gateway of the default route. Takes effect at the next start.</source>
        <translation>Dirección del router al que se pide que dirija los puertos aquí (PCP, NAT-PMP), cuando no es la puerta de enlace de la ruta predeterminada. Vale desde el próximo inicio.</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>Junk and refusals</source>
        <translation>Correo no deseado y rechazos</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Límites de ritmo</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Listas de bloqueo</translation>
    </message>
    <message>
        <source>Greeting checks</source>
        <translation>Comprobación del saludo</translation>
    </message>
    <message>
        <source>Sender checks</source>
        <translation>Comprobación del remitente</translation>
    </message>
    <message>
        <source>Address guessing</source>
        <translation>Direcciones probadas al azar</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Lista gris</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Analizadores</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Comprobaciones de estado</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Firmas (DKIM)</translation>
    </message>
    <message>
        <source>Sender policies (DMARC)</source>
        <translation>Políticas de remitentes (DMARC)</translation>
    </message>
    <message>
        <source>Sending hosts (SPF)</source>
        <translation>Servidores remitentes (SPF)</translation>
    </message>
    <message>
        <source>Forwarded mail (ARC)</source>
        <translation>Correo reenviado (ARC)</translation>
    </message>
    <message>
        <source>Malformed mail</source>
        <translation>Correo mal formado</translation>
    </message>
    <message>
        <source>Slowing down abusers</source>
        <translation>Frenar los abusos</translation>
    </message>
    <message>
        <source>Impatient clients</source>
        <translation>Clientes impacientes</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Reenvío</translation>
    </message>
    <message>
        <source>Users&apos; filters (Sieve)</source>
        <translation>Filtros de los usuarios (Sieve)</translation>
    </message>
    <message>
        <source>Learning from users</source>
        <translation>Aprender de los usuarios</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Asking senders&apos; servers</source>
        <translation>Preguntas a los servidores de los remitentes</translation>
    </message>
</context>
<context>
    <name>SshWords</name>
    <message>
        <source>The program ssh cannot be started: install the package openssh-client.</source>
        <translation>No se puede iniciar el programa ssh: instale el paquete openssh-client.</translation>
    </message>
    <message>
        <source>Danger: %1 shows another host key than before. Either the server was set up anew, or somebody stands between you and it. Nothing was sent.</source>
        <translation>Peligro: %1 muestra otra clave de host que antes. O el servidor se instaló de nuevo, o alguien está entre usted y él. No se envió nada.</translation>
    </message>
    <message>
        <source>Its fingerprint is now %1: ask the server&apos;s administrator or provider whether that is right.</source>
        <translation>Su huella es ahora %1: pregunte al administrador o al proveedor del servidor si es correcta.</translation>
    </message>
    <message>
        <source>Only if it is, forget the old key and connect again: %1</source>
        <translation>Solo si lo es, olvide la clave antigua y conéctese de nuevo: %1</translation>
    </message>
    <message>
        <source>The host key of %1 was not accepted, so nothing was sent to it (%2)</source>
        <translation>No se aceptó la clave de host de %1, así que no se le envió nada (%2)</translation>
    </message>
    <message>
        <source>%1 does not let you in: the name before the @, the password or the key is not the right one there (%2)</source>
        <translation>%1 no le deja entrar: el nombre antes de la @, la contraseña o la clave no es la correcta allí (%2)</translation>
    </message>
    <message>
        <source>ssh to %1 ended.</source>
        <translation>ssh hacia %1 terminó.</translation>
    </message>
    <message>
        <source>ssh to %1: %2</source>
        <translation>ssh hacia %1: %2</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>On this computer, for trying out, in the folder %1, with ports shifted by %2</source>
        <translation>En este ordenador, para probar, en la carpeta %1, con los puertos desplazados %2</translation>
    </message>
    <message>
        <source>On this computer, as the service facteurd, in the folder %1</source>
        <translation>En este ordenador, como servicio facteurd, en la carpeta %1</translation>
    </message>
    <message>
        <source>On %1: a new server in the folder %2, as the service facteurd</source>
        <translation>En %1: un servidor nuevo en la carpeta %2, como servicio facteurd</translation>
    </message>
    <message>
        <source>On %1, in the server that runs there</source>
        <translation>En %1, en el servidor que funciona allí</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Built in (SQLite)</source>
        <translation>Integrada (SQLite)</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2 is made</source>
        <translation>MySQL o MariaDB: se crea la base de datos %1 en %2</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2</source>
        <translation>MySQL o MariaDB: la base de datos %1 en %2</translation>
    </message>
    <message>
        <source>Server&apos;s name</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Mail to others</source>
        <translation>Correo para otros</translation>
    </message>
    <message>
        <source>Through %1, port %2, logging in as %3</source>
        <translation>A través de %1, puerto %2, con el usuario %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Directly to its recipients&apos; servers</source>
        <translation>Directamente a los servidores de los destinatarios</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Is asked to lead mail&apos;s ports to this machine</source>
        <translation>Se le pide que dirija los puertos de correo a esta máquina</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Self-signed, for %1</source>
        <translation>Autofirmado, para %1</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Cortafuegos</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>It changes from time to time: a dynamic-DNS service has to keep the A record of %1 up to date</source>
        <translation>Cambia de vez en cuando: un servicio de DNS dinámico tiene que mantener al día el registro A de %1</translation>
    </message>
</context>
<context>
    <name>Validators</name>
    <message>
        <source>This is a mail address. Write only what stands after the @.</source>
        <translation>Esto es una dirección de correo. Escriba solo lo que va detrás de la @.</translation>
    </message>
    <message>
        <source>Write the bare name, without http:// and without a port.</source>
        <translation>Escriba solo el nombre, sin http:// y sin puerto.</translation>
    </message>
    <message>
        <source>A name has no spaces.</source>
        <translation>Un nombre no tiene espacios.</translation>
    </message>
    <message>
        <source>This is an IP address. Mail needs a name.</source>
        <translation>Esto es una dirección IP. El correo necesita un nombre.</translation>
    </message>
    <message>
        <source>This is no domain name: letters, digits and hyphens between dots, no part longer than 63 signs.</source>
        <translation>Esto no es un nombre de dominio: letras, cifras y guiones entre puntos, ninguna parte de más de 63 signos.</translation>
    </message>
    <message>
        <source>The name needs a dot, as in example.org.</source>
        <translation>El nombre necesita un punto, como en example.org.</translation>
    </message>
    <message>
        <source>Write the domain that stands after the @ of your addresses.</source>
        <translation>Escriba el dominio que va detrás de la @ de sus direcciones.</translation>
    </message>
    <message>
        <source>Write the name this server has in the Internet.</source>
        <translation>Escriba el nombre que este servidor tiene en Internet.</translation>
    </message>
    <message>
        <source>Write what stands before the @.</source>
        <translation>Escriba lo que va delante de la @.</translation>
    </message>
    <message>
        <source>Write only what stands before the @.</source>
        <translation>Escriba solo lo que va delante de la @.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, hyphens and underscores.</source>
        <translation>Use letras, cifras, puntos, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation>«%1» no es una dirección de correo.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Elija una contraseña.</translation>
    </message>
    <message>
        <source>This password is longer than mail programs can send.</source>
        <translation>Esta contraseña es más larga de lo que los programas de correo pueden enviar.</translation>
    </message>
    <message>
        <source>A password is one line.</source>
        <translation>Una contraseña ocupa una sola línea.</translation>
    </message>
    <message>
        <source>This password is guessed within hours; robots try all day. Make it longer, or let one be made.</source>
        <translation>Esta contraseña se adivina en unas horas; los robots lo intentan todo el día. Hágala más larga, o deje que se genere una.</translation>
    </message>
    <message>
        <source>Name the machine of the database server, or its socket.</source>
        <translation>Indique la máquina del servidor de base de datos, o su socket.</translation>
    </message>
    <message>
        <source>The socket is a path that begins with /.</source>
        <translation>El socket es una ruta que empieza por /.</translation>
    </message>
    <message>
        <source>There is no semicolon in the name of a machine or a socket.</source>
        <translation>En el nombre de una máquina o de un socket no hay punto y coma.</translation>
    </message>
    <message>
        <source>The database&apos;s name has letters, digits and underscores.</source>
        <translation>El nombre de la base de datos consta de letras, cifras y guiones bajos.</translation>
    </message>
    <message>
        <source>Name the user of the database.</source>
        <translation>Indique el usuario de la base de datos.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine.</source>
        <translation>Escriba la dirección como para ssh: nombre@máquina.</translation>
    </message>
    <message>
        <source>This is no address for ssh: write name@machine.</source>
        <translation>Esto no es una dirección para ssh: escriba nombre@máquina.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>El socket de control es una ruta que empieza por /.</translation>
    </message>
    <message>
        <source>Choose your provider, or write the name of its server for outgoing mail.</source>
        <translation>Elija su proveedor, o escriba el nombre de su servidor de correo saliente.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>Write the name to log in with.</source>
        <translation>Escriba el nombre con el que se inicia sesión.</translation>
    </message>
    <message>
        <source>Write the password to log in with.</source>
        <translation>Escriba la contraseña con la que se inicia sesión.</translation>
    </message>
    <message>
        <source>This is no IPv6 address.</source>
        <translation>Esto no es una dirección IPv6.</translation>
    </message>
    <message>
        <source>This is no IPv4 address.</source>
        <translation>Esto no es una dirección IPv4.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file holds no certificate in PEM form.</source>
        <translation>El archivo del certificado no contiene ningún certificado en formato PEM.</translation>
    </message>
    <message>
        <source>The key has a passphrase, and a server that starts by itself cannot type it. Save the key without one.</source>
        <translation>La clave tiene una frase de contraseña, y un servidor que arranca solo no puede teclearla. Guarde la clave sin ella.</translation>
    </message>
    <message>
        <source>The key&apos;s file holds no private key in PEM form.</source>
        <translation>El archivo de la clave no contiene ninguna clave privada en formato PEM.</translation>
    </message>
    <message>
        <source>The key does not belong to this certificate. Choose the two files that were made together.</source>
        <translation>La clave no pertenece a este certificado. Elija los dos archivos que se crearon juntos.</translation>
    </message>
    <message>
        <source>The certificate ended on %1: mail programs and other servers refuse it.</source>
        <translation>El certificado caducó el %1: los programas de correo y otros servidores lo rechazan.</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1. Is this computer&apos;s clock right?</source>
        <translation>El certificado solo es válido a partir del %1. ¿Está en hora el reloj de este ordenador?</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2: mail programs would warn about it.</source>
        <translation>El certificado es para %1, no para %2: los programas de correo avisarían de ello.</translation>
    </message>
</context>
<context>
    <name>daemon</name>
    <message>
        <source>the mail</source>
        <translation>el correo</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>la cola</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>la base de datos</translation>
    </message>
    <message>
        <source>The public half of the key that signs the domain&apos;s mail (DKIM): without it the signatures are worth nothing, and mail lands in Junk.</source>
        <translation>La mitad pública de la clave que firma el correo del dominio (DKIM): sin ella las firmas no valen nada y el correo acaba como no deseado.</translation>
    </message>
    <message>
        <source>A key that does not sign: publish it before it is activated, and keep it for a week after it was deactivated, for mail under way.</source>
        <translation>Una clave que no firma: publíquela antes de activarla y consérvela una semana después de desactivarla, por el correo que está en camino.</translation>
    </message>
    <message>
        <source>It did not work, and nothing says why; the log may</source>
        <translation>No funcionó y nada dice por qué; quizá el registro</translation>
    </message>
    <message>
        <source>The server is too busy; try again later</source>
        <translation>El servidor está demasiado ocupado; inténtelo más tarde</translation>
    </message>
    <message>
        <source>There is no method %1</source>
        <translation>No hay ningún método %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>una lista de textos</translation>
    </message>
    <message>
        <source>a list of at least one address</source>
        <translation>una lista con al menos una dirección</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un número de %1 a %2</translation>
    </message>
    <message>
        <source>a list, separated by commas or line ends</source>
        <translation>una lista, separada por comas o saltos de línea</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address</source>
        <translation>«%1» no es una dirección de correo</translation>
    </message>
    <message>
        <source>addresses may have 200 entries</source>
        <translation>addresses puede tener 200 entradas</translation>
    </message>
    <message>
        <source>name must not be empty</source>
        <translation>name no debe estar vacío</translation>
    </message>
    <message>
        <source>ports must be a list of 1 to 64 port numbers</source>
        <translation>ports debe ser una lista de 1 a 64 números de puerto</translation>
    </message>
    <message>
        <source>ports must be a list of numbers from 1 to 65535</source>
        <translation>ports debe ser una lista de números de 1 a 65535</translation>
    </message>
    <message>
        <source>network must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32</source>
        <translation>network debe ser una dirección o una red como 192.0.2.0/24 o 2001:db8::/32</translation>
    </message>
    <message>
        <source>from must be before to, by at most %1 days</source>
        <translation>from debe ser anterior a to, como mucho %1 días</translation>
    </message>
    <message>
        <source>message must be base64</source>
        <translation>message debe estar en base64</translation>
    </message>
    <message>
        <source>password must have 1 to 4096 octets</source>
        <translation>password debe tener de 1 a 4096 octetos</translation>
    </message>
    <message>
        <source>There is no setting %1; setting.list shows all</source>
        <translation>No hay ningún ajuste %1; setting.list los muestra todos</translation>
    </message>
    <message>
        <source>ids must be a list of 1 to 1000 numbers</source>
        <translation>ids debe ser una lista de 1 a 1000 números</translation>
    </message>
    <message>
        <source>subject must be an IP address, a domain or a mail address</source>
        <translation>subject debe ser una dirección IP, un dominio o una dirección de correo</translation>
    </message>
    <message>
        <source>There is no session %1 (any more)</source>
        <translation>No hay (o ya no hay) ninguna sesión %1</translation>
    </message>
    <message>
        <source>There is no mailbox %1</source>
        <translation>No hay ningún buzón %1</translation>
    </message>
    <message>
        <source>No scanner is set up as %1; scanner list shows those that are</source>
        <translation>No hay ningún analizador configurado como %1; scanner list muestra los que hay</translation>
    </message>
    <message>
        <source>%1 is no certificate of this server; certificate.list shows those it has</source>
        <translation>%1 no es un certificado de este servidor; certificate.list muestra los que tiene</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>The private key does not belong to this certificate; choose the key that the certificate was made with</source>
        <translation>La clave privada no pertenece a este certificado; elija la clave con la que se hizo</translation>
    </message>
    <message>
        <source>The certificate ended on %1: clients would refuse it</source>
        <translation>El certificado caducó el %1: los clientes lo rechazarían</translation>
    </message>
    <message>
        <source>There is no rule of that number</source>
        <translation>No hay ninguna regla con ese número</translation>
    </message>
    <message>
        <source>There is no key of that number</source>
        <translation>No hay ninguna clave con ese número</translation>
    </message>
    <message>
        <source>There is no such rule</source>
        <translation>Esa regla no existe</translation>
    </message>
    <message>
        <source>There is no such script</source>
        <translation>Ese script no existe</translation>
    </message>
    <message>
        <source>There is no such list or entry</source>
        <translation>Esa lista o esa entrada no existe</translation>
    </message>
    <message>
        <source>There is no entry of that number</source>
        <translation>No hay ninguna entrada con ese número</translation>
    </message>
    <message>
        <source>There is no rewriting of that number</source>
        <translation>No hay ninguna reescritura con ese número</translation>
    </message>
    <message>
        <source>There is no report of that number</source>
        <translation>No hay ningún informe con ese número</translation>
    </message>
    <message>
        <source>There is no route for that destination</source>
        <translation>No hay ninguna ruta para ese destino</translation>
    </message>
    <message>
        <source>No mail is relayed for that domain</source>
        <translation>No se retransmite correo para ese dominio</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Esa cuenta no existe</translation>
    </message>
    <message>
        <source>No such list</source>
        <translation>Esa lista no existe</translation>
    </message>
    <message>
        <source>No such mailbox</source>
        <translation>Ese buzón no existe</translation>
    </message>
    <message>
        <source>No such message in the queue</source>
        <translation>Ese mensaje no está en la cola</translation>
    </message>
    <message>
        <source>Another server is delivering this message just now; try again in a minute</source>
        <translation>Otro servidor está entregando este mensaje ahora mismo; inténtelo dentro de un minuto</translation>
    </message>
    <message>
        <source>An alias needs at least one target address.</source>
        <translation>Un alias necesita al menos una dirección de destino.</translation>
    </message>
    <message>
        <source>An alias may have at most 1000 targets. Let it lead to several other aliases.</source>
        <translation>Un alias puede tener como máximo 1000 destinos. Haga que lleve a varios otros alias.</translation>
    </message>
    <message>
        <source>One of the alias&apos;s targets is not an address.</source>
        <translation>Uno de los destinos del alias no es una dirección.</translation>
    </message>
    <message>
        <source>The alias %1 would lead to itself.</source>
        <translation>El alias %1 llevaría a sí mismo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid domain name.</source>
        <translation>«%1» no es un nombre de dominio válido.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a domain name</source>
        <translation>«%1» no es un nombre de dominio</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>«%1» no es una dirección web</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address of a scanner: %2</source>
        <translation>«%1» no es la dirección de un analizador: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an address here: use letters, digits and . _ - before the @.</source>
        <translation>«%1» no puede ser una dirección aquí: use letras, cifras y . _ - antes de la @.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address, whatever the pattern puts in.</source>
        <translation>«%1» no es una dirección, ponga lo que ponga el patrón.</translation>
    </message>
    <message>
        <source>There is no domain %1 here.</source>
        <translation>Aquí no hay ningún dominio %1.</translation>
    </message>
    <message>
        <source>The domain %1 is here already.</source>
        <translation>El dominio %1 ya está aquí.</translation>
    </message>
    <message>
        <source>The domain %1 still has %2 accounts and %3 aliases. Remove them first.</source>
        <translation>El dominio %1 tiene todavía %2 cuentas y %3 alias. Elimínelos primero.</translation>
    </message>
    <message>
        <source>%1@%2 is taken: it is an %3.</source>
        <translation>%1@%2 está ocupada (%3).</translation>
    </message>
    <message>
        <source>%1 is no domain of this server</source>
        <translation>%1 no es un dominio de este servidor</translation>
    </message>
    <message>
        <source>The domain has its mailboxes here; it cannot be relayed as well</source>
        <translation>El dominio tiene sus buzones aquí; no se puede retransmitir además</translation>
    </message>
    <message>
        <source>The domain has a key with that selector; choose another</source>
        <translation>El dominio tiene una clave con ese selector; elija otro</translation>
    </message>
    <message>
        <source>A selector is a name such as s2026: letters, digits and hyphens</source>
        <translation>Un selector es un nombre como s2026: letras, cifras y guiones</translation>
    </message>
    <message>
        <source>This password has no characters that can be typed.</source>
        <translation>Esta contraseña no tiene caracteres que se puedan teclear.</translation>
    </message>
    <message>
        <source>A password has at most 512 octets and no line ends in it.</source>
        <translation>Una contraseña tiene como máximo 512 octetos y no contiene saltos de línea.</translation>
    </message>
    <message>
        <source>This account has 100 app passwords. Revoke some first.</source>
        <translation>Esta cuenta tiene 100 contraseñas de aplicación. Revoque primero algunas.</translation>
    </message>
    <message>
        <source>The quota is too large.</source>
        <translation>La cuota es demasiado grande.</translation>
    </message>
    <message>
        <source>Subaddress separators are up to 8 of the characters + - _ . = # ~ ! % &amp; *</source>
        <translation>Los separadores de subdirección son hasta 8 de los caracteres + - _ . = # ~ ! % &amp; *</translation>
    </message>
    <message>
        <source>Causes are APPEND, COPY and FLAG</source>
        <translation>Las causas son APPEND, COPY y FLAG</translation>
    </message>
    <message>
        <source>An entry has 1 to 320 octets</source>
        <translation>Una entrada tiene de 1 a 320 octetos</translation>
    </message>
    <message>
        <source>A script is named without a path</source>
        <translation>Un script se nombra sin ruta</translation>
    </message>
    <message>
        <source>A list&apos;s name has no colon or slash and does not begin with a dot</source>
        <translation>El nombre de una lista no tiene dos puntos ni barras y no empieza por un punto</translation>
    </message>
    <message>
        <source>The list makes no sense</source>
        <translation>La lista no tiene sentido</translation>
    </message>
    <message>
        <source>%1 would shut out a great part of the world; ban smaller networks</source>
        <translation>%1 excluiría a gran parte del mundo; vete redes más pequeñas</translation>
    </message>
    <message>
        <source>%1 has addresses that are never banned: loopback, a proxy, an XCLIENT host, or what ban.never names</source>
        <translation>%1 tiene direcciones que nunca se vetan: el bucle local, un proxy, un host XCLIENT o lo que nombra ban.never</translation>
    </message>
    <message>
        <source>%1 is not banned by that name; `ban list` shows the networks</source>
        <translation>%1 no está vetado con ese nombre; `ban list` muestra las redes</translation>
    </message>
    <message>
        <source>This server cannot ask a router</source>
        <translation>Este servidor no puede preguntar a un router</translation>
    </message>
    <message>
        <source>The router is being asked already; try again</source>
        <translation>Ya se está preguntando al router; inténtelo de nuevo</translation>
    </message>
    <message>
        <source>The router is being asked already</source>
        <translation>Ya se está preguntando al router</translation>
    </message>
    <message>
        <source>DNS cannot be asked from here</source>
        <translation>No se puede preguntar al DNS desde aquí</translation>
    </message>
    <message>
        <source>no connection to the database</source>
        <translation>sin conexión con la base de datos</translation>
    </message>
    <message>
        <source>There is no router: this machine has no default route</source>
        <translation>No hay router: esta máquina no tiene ruta predeterminada</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached: %2</source>
        <translation>No se puede alcanzar el router %1: %2</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached</source>
        <translation>No se puede alcanzar el router %1</translation>
    </message>
    <message>
        <source>The router %1 knows no PCP</source>
        <translation>El router %1 no conoce PCP</translation>
    </message>
    <message>
        <source>The router %1 does not answer to PCP</source>
        <translation>El router %1 no responde a PCP</translation>
    </message>
    <message>
        <source>The router %1 answers to PCP, but %2</source>
        <translation>El router %1 responde a PCP, pero %2</translation>
    </message>
    <message>
        <source>The router %1 does not answer to NAT-PMP</source>
        <translation>El router %1 no responde a NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 knows no NAT-PMP</source>
        <translation>El router %1 no conoce NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 refuses NAT-PMP (%2)</source>
        <translation>El router %1 rechaza NAT-PMP (%2)</translation>
    </message>
    <message>
        <source>The router answers something else than was asked</source>
        <translation>El router responde algo distinto de lo preguntado</translation>
    </message>
    <message>
        <source>No router answers to UPnP</source>
        <translation>Ningún router responde a UPnP</translation>
    </message>
    <message>
        <source>There are UPnP devices, and none is a router</source>
        <translation>Hay dispositivos UPnP, pero ninguno es un router</translation>
    </message>
    <message>
        <source>No router could be asked: %1</source>
        <translation>No se pudo preguntar a ningún router: %1</translation>
    </message>
    <message>
        <source>The router would forward port %1 instead of %2, which is of no use for mail; the port is probably taken by another machine</source>
        <translation>El router redirigiría el puerto %1 en vez del %2, lo que no sirve para el correo; probablemente otra máquina ocupa el puerto</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 debe ser %2</translation>
    </message>
    <message>
        <source>%1 must be such an address</source>
        <translation>%1 debe ser una dirección así</translation>
    </message>
    <message>
        <source>%1 must be a time like 2026-01-31T12:00:00Z</source>
        <translation>%1 debe ser una hora como 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>This machine is directly on the Internet</source>
        <translation>Esta máquina está directamente en Internet</translation>
    </message>
    <message>
        <source>This machine is behind a router: it has only private addresses</source>
        <translation>Esta máquina está detrás de un router: solo tiene direcciones privadas</translation>
    </message>
    <message>
        <source>This machine is behind a router (%1): it has only private addresses</source>
        <translation>Esta máquina está detrás de un router (%1): solo tiene direcciones privadas</translation>
    </message>
    <message>
        <source>This machine is in no network</source>
        <translation>Esta máquina no está en ninguna red</translation>
    </message>
    <message>
        <source>This machine is on the Internet with IPv6 only</source>
        <translation>Esta máquina está en Internet solo con IPv6</translation>
    </message>
    <message>
        <source>Mail programs find the server to read mail from by themselves</source>
        <translation>Los programas de correo encuentran por sí mismos el servidor donde leer el correo</translation>
    </message>
    <message>
        <source>Mail programs find the server to send mail through by themselves</source>
        <translation>Los programas de correo encuentran por sí mismos el servidor por el que enviar</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of sending (STARTTLS)</source>
        <translation>Lo mismo, para programas que solo conocen la forma antigua de enviar (STARTTLS)</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of reading (STARTTLS)</source>
        <translation>Lo mismo, para programas que solo conocen la forma antigua de leer (STARTTLS)</translation>
    </message>
    <message>
        <source>Programs that fetch mail with POP3 find the server</source>
        <translation>Los programas que recogen el correo con POP3 encuentran el servidor</translation>
    </message>
    <message>
        <source>Programs that edit filter rules find the server</source>
        <translation>Los programas que editan reglas de filtrado encuentran el servidor</translation>
    </message>
    <message>
        <source>The address that belongs to the name %1</source>
        <translation>La dirección que corresponde al nombre %1</translation>
    </message>
    <message>
        <source>Most servers refuse mail from an address that does not lead back to the server&apos;s name. Your provider sets it</source>
        <translation>La mayoría de los servidores rechaza el correo de una dirección que no lleva de vuelta al nombre del servidor. Lo configura su proveedor</translation>
    </message>
    <message>
        <source>Of use should you ever send without the smart host. Your provider sets it</source>
        <translation>Útil si alguna vez envía sin el smarthost. Lo configura su proveedor</translation>
    </message>
    <message>
        <source>SPF: says that only this server may send mail from the domain. Without it much of your mail is taken for junk</source>
        <translation>SPF: dice que solo este servidor puede enviar correo del dominio. Sin él, mucho de su correo se toma por no deseado</translation>
    </message>
    <message>
        <source>SPF: says who may send mail from the domain. Your smart host&apos;s provider names the include: to put in (it stands in their help)</source>
        <translation>SPF: dice quién puede enviar correo del dominio. El proveedor de su smarthost indica el elemento include que hay que poner (está en su ayuda)</translation>
    </message>
    <message>
        <source>SPF for the server&apos;s own name, which delivery reports are judged by</source>
        <translation>SPF para el nombre propio del servidor, por el que se juzgan los informes de entrega</translation>
    </message>
    <message>
        <source>DMARC: other servers report to you who sends in your name, and big receivers want to see it</source>
        <translation>DMARC: otros servidores le informan de quién envía en su nombre, y los grandes receptores quieren verlo</translation>
    </message>
    <message>
        <source>Tells other servers where mail for the domain goes. Without it nothing arrives</source>
        <translation>Dice a otros servidores adónde va el correo del dominio. Sin él no llega nada</translation>
    </message>
    <message>
        <source>Certificate authorities tell you when somebody asks for a certificate in your name that they refuse. To allow one authority only, add: 0 issue &quot;its-name&quot;</source>
        <translation>Las autoridades de certificación le avisan cuando alguien pide en su nombre un certificado que ellas rechazan. Para permitir una sola autoridad, añada: 0 issue &quot;its-name&quot;</translation>
    </message>
    <message>
        <source>The server&apos;s public address is not known, so its address records are left out; give it, or see the network page</source>
        <translation>No se conoce la dirección pública del servidor, por lo que faltan sus registros de dirección; indíquela o vea la página de red</translation>
    </message>
    <message>
        <source>%1 is not below %2: its records belong into the zone of its own domain</source>
        <translation>%1 no está debajo de %2: sus registros van en la zona de su propio dominio</translation>
    </message>
    <message>
        <source>Mail leaves through %1: its provider says what the SPF record must include</source>
        <translation>El correo sale por %1: su proveedor dice qué debe incluir el registro SPF</translation>
    </message>
    <message>
        <source>The answer is not signed as it should be (DNSSEC): other servers do not believe it either</source>
        <translation>La respuesta no está firmada como debería (DNSSEC): otros servidores tampoco la creen</translation>
    </message>
    <message>
        <source>DNS did not answer; nothing is known</source>
        <translation>El DNS no respondió; no se sabe nada</translation>
    </message>
    <message>
        <source>It is not published (yet; a new record takes up to an hour to be seen)</source>
        <translation>No está publicado (todavía); un registro nuevo tarda hasta una hora en verse</translation>
    </message>
    <message>
        <source>The domain says that it takes no mail at all</source>
        <translation>El dominio dice que no acepta ningún correo</translation>
    </message>
    <message>
        <source>Mail for the domain goes to another server</source>
        <translation>El correo del dominio va a otro servidor</translation>
    </message>
    <message>
        <source>Another server comes first; mail gets here only when that one is down</source>
        <translation>Otro servidor va antes; el correo solo llega aquí cuando aquel está caído</translation>
    </message>
    <message>
        <source>%1 is published, and is not an address of this server</source>
        <translation>%1 está publicada y no es una dirección de este servidor</translation>
    </message>
    <message>
        <source>There are several SPF records, so that none counts: leave one</source>
        <translation>Hay varios registros SPF, así que ninguno cuenta: deje uno</translation>
    </message>
    <message>
        <source>It is written otherwise, and allows this server</source>
        <translation>Está escrito de otro modo y permite este servidor</translation>
    </message>
    <message>
        <source>It allows everybody, which is as good as none: end it with -all</source>
        <translation>Permite a todos, que es como no tener ninguno: termínelo con -all</translation>
    </message>
    <message>
        <source>It names other records, which may or may not allow this server</source>
        <translation>Remite a otros registros, que quizá permitan este servidor o quizá no</translation>
    </message>
    <message>
        <source>It does not allow this server to send for the domain</source>
        <translation>No permite que este servidor envíe por el dominio</translation>
    </message>
    <message>
        <source>There are several DMARC records, so that none counts: leave one</source>
        <translation>Hay varios registros DMARC, así que ninguno cuenta: deje uno</translation>
    </message>
    <message>
        <source>The name leads to another address: mail goes there</source>
        <translation>El nombre lleva a otra dirección: el correo va allí</translation>
    </message>
    <message>
        <source>The address leads back to another name</source>
        <translation>La dirección lleva de vuelta a otro nombre</translation>
    </message>
    <message>
        <source>Mail programs are sent to another server</source>
        <translation>Los programas de correo se envían a otro servidor</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>The server listens nowhere</source>
        <translation>El servidor no escucha en ninguna parte</translation>
    </message>
    <message>
        <source>No mail comes in, nobody can read or send</source>
        <translation>No entra correo, nadie puede leer ni enviar</translation>
    </message>
    <message>
        <source>Set listen.* in facteur.toml and start the server again</source>
        <translation>Configure listen.* en facteur.toml y reinicie el servidor</translation>
    </message>
    <message>
        <source>The server does not listen for mail from other servers (listen.smtp is empty)</source>
        <translation>El servidor no escucha el correo de otros servidores (listen.smtp está vacío)</translation>
    </message>
    <message>
        <source>Mail from outside does not come in here</source>
        <translation>El correo de fuera no entra aquí</translation>
    </message>
    <message>
        <source>Nothing, if another server takes it in; else set listen.smtp in facteur.toml</source>
        <translation>Nada, si otro servidor lo recibe; si no, configure listen.smtp en facteur.toml</translation>
    </message>
    <message>
        <source>New connections have to wait: the process has no file descriptors left</source>
        <translation>Las conexiones nuevas tienen que esperar: al proceso no le quedan descriptores de archivo</translation>
    </message>
    <message>
        <source>Mail programs and other servers connect slowly or not at all</source>
        <translation>Los programas de correo y otros servidores se conectan despacio o no se conectan</translation>
    </message>
    <message>
        <source>Raise LimitNOFILE= in the unit file, or lower limits.connections</source>
        <translation>Aumente LimitNOFILE= en el archivo de unidad o baje limits.connections</translation>
    </message>
    <message>
        <source>Listening: %1</source>
        <translation>Escucha: %1</translation>
    </message>
    <message>
        <source>There is no certificate</source>
        <translation>No hay ningún certificado</translation>
    </message>
    <message>
        <source>Nobody can log in, and mail travels unencrypted</source>
        <translation>Nadie puede iniciar sesión y el correo viaja sin cifrar</translation>
    </message>
    <message>
        <source>Set tls.certificates in facteur.toml</source>
        <translation>Configure tls.certificates en facteur.toml</translation>
    </message>
    <message>
        <source>Put a new certificate into %1 and its key, then reload the server</source>
        <translation>Ponga un certificado nuevo en %1 y su clave, y luego recargue el servidor</translation>
    </message>
    <message>
        <source>The certificate for %1 has expired</source>
        <translation>El certificado de %1 ha caducado</translation>
    </message>
    <message>
        <source>Mail programs warn or refuse to connect</source>
        <translation>Los programas de correo avisan o se niegan a conectar</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 ends in %n days</source>
        <translation>
            <numerusform>El certificado de %1 caduca dentro de %n día</numerusform>
            <numerusform>El certificado de %1 caduca dentro de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>After that mail programs warn or refuse to connect</source>
        <translation>Después, los programas de correo avisan o se niegan a conectar</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 is valid for %n more days</source>
        <translation>
            <numerusform>El certificado de %1 vale %n día más</numerusform>
            <numerusform>El certificado de %1 vale %n días más</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificate names this server, %1</source>
        <translation>Ningún certificado nombra este servidor, %1</translation>
    </message>
    <message>
        <source>Mail programs that connect to that name warn</source>
        <translation>Los programas de correo que se conectan a ese nombre avisan</translation>
    </message>
    <message>
        <source>Get a certificate for that name, or correct `hostname`</source>
        <translation>Consiga un certificado para ese nombre o corrija `hostname`</translation>
    </message>
    <message>
        <source>The directory for %1, %2, cannot be looked at</source>
        <translation>No se puede examinar el directorio para %1, %2</translation>
    </message>
    <message>
        <source>Mail cannot be stored there</source>
        <translation>No se puede guardar correo ahí</translation>
    </message>
    <message>
        <source>See whether it is mounted and may be read by the server&apos;s user</source>
        <translation>Vea si está montado y si el usuario del servidor puede leerlo</translation>
    </message>
    <message>
        <source>%1 (%2 %) are free on the disk with %3</source>
        <translation>Hay %1 (%2 %) libres en el disco con %3</translation>
    </message>
    <message>
        <source>When it is full, other servers are told to keep their mail and try later</source>
        <translation>Cuando se llena, se pide a los otros servidores que guarden su correo y lo intenten más tarde</translation>
    </message>
    <message>
        <source>Make room: delete or move what is large in %1, or give it a larger disk</source>
        <translation>Haga sitio: borre o mueva lo que ocupa mucho en %1, o dele un disco mayor</translation>
    </message>
    <message numerus="yes">
        <source>The disk with %1 has room for only %n more files</source>
        <translation>
            <numerusform>El disco con %1 solo tiene sitio para %n archivo más</numerusform>
            <numerusform>El disco con %1 solo tiene sitio para %n archivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete what consists of many small files, or give it another disk</source>
        <translation>Borre lo que conste de muchos archivos pequeños, o dele otro disco</translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>No se puede leer la cola</translation>
    </message>
    <message>
        <source>Outgoing mail waits</source>
        <translation>El correo saliente espera</translation>
    </message>
    <message>
        <source>See what is wrong with the database</source>
        <translation>Vea qué le pasa a la base de datos</translation>
    </message>
    <message numerus="yes">
        <source>Outgoing mail is paused, %n messages wait</source>
        <translation>
            <numerusform>El correo saliente está en pausa, %n mensaje espera</numerusform>
            <numerusform>El correo saliente está en pausa, %n mensajes esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail to other servers stays here; mail between your users and from outside goes on</source>
        <translation>El correo hacia otros servidores se queda aquí; el correo entre sus usuarios y de fuera continúa</translation>
    </message>
    <message>
        <source>Resume it when you are ready</source>
        <translation>Reanúdelo cuando esté listo</translation>
    </message>
    <message numerus="yes">
        <source>The oldest message has been waiting for %n hours</source>
        <translation>
            <numerusform>El mensaje más antiguo lleva %n hora esperando</numerusform>
            <numerusform>El mensaje más antiguo lleva %n horas esperando</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be delivered yet; its sender is told if it goes on</source>
        <translation>Todavía no se pudo entregar; si sigue así, se avisa a su remitente</translation>
    </message>
    <message>
        <source>Look at the queue: the last answer says why</source>
        <translation>Mire la cola: la última respuesta dice por qué</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait in the queue</source>
        <translation>
            <numerusform>%n mensaje espera en la cola</numerusform>
            <numerusform>%n mensajes esperan en la cola</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave late; an account may be sending junk</source>
        <translation>Salen tarde; quizá una cuenta envía correo no deseado</translation>
    </message>
    <message>
        <source>Look who sends them</source>
        <translation>Mire quién los envía</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients are held</source>
        <translation>
            <numerusform>%n destinatario está retenido</numerusform>
            <numerusform>%n destinatarios están retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not tried until somebody releases them</source>
        <translation>No se intentan hasta que alguien los libere</translation>
    </message>
    <message>
        <source>Release or remove them</source>
        <translation>Libérelos o elimínelos</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>La cola está vacía</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait, none for long</source>
        <translation>
            <numerusform>%n mensaje espera, no desde hace mucho</numerusform>
            <numerusform>%n mensajes esperan, ninguno desde hace mucho</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent %2 messages to %3 recipients within an hour</source>
        <translation>%1 envió %2 mensajes a %3 destinatarios en una hora</translation>
    </message>
    <message>
        <source>That looks like a stolen password: soon other servers refuse all your mail</source>
        <translation>Parece una contraseña robada: pronto otros servidores rechazarán todo su correo</translation>
    </message>
    <message>
        <source>Change the password, cut the account&apos;s sessions off, hold what it has in the queue</source>
        <translation>Cambie la contraseña, corte las sesiones de la cuenta, retenga lo que tiene en la cola</translation>
    </message>
    <message>
        <source>No account sends unusually much</source>
        <translation>Ninguna cuenta envía más de lo normal</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached</source>
        <translation>No se puede alcanzar la base de datos %1</translation>
    </message>
    <message>
        <source>No mail is lost, but none comes in or leaves until it is back</source>
        <translation>No se pierde correo, pero no entra ni sale nada hasta que vuelva</translation>
    </message>
    <message>
        <source>Start the database, or look whether its disk is full</source>
        <translation>Inicie la base de datos o mire si su disco está lleno</translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation>La base de datos responde</translation>
    </message>
    <message>
        <source>DNS does not answer: %1</source>
        <translation>El DNS no responde: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits, because nobody says where it goes</source>
        <translation>El correo saliente espera, porque nadie dice adónde va</translation>
    </message>
    <message>
        <source>See whether this machine is online and dns.servers is right</source>
        <translation>Vea si esta máquina está en línea y si dns.servers es correcto</translation>
    </message>
    <message>
        <source>DNS answers</source>
        <translation>El DNS responde</translation>
    </message>
    <message numerus="yes">
        <source>The clock was moved by %n seconds</source>
        <translation>
            <numerusform>El reloj se movió %n segundo</numerusform>
            <numerusform>El reloj se movió %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates of mail and the times of retries may be odd for a while</source>
        <translation>Las fechas del correo y las horas de los reintentos pueden ser raras un tiempo</translation>
    </message>
    <message>
        <source>Nothing, if you set it right just now</source>
        <translation>Nada, si acaba de ponerlo en hora</translation>
    </message>
    <message>
        <source>Nothing keeps this machine&apos;s clock right</source>
        <translation>Nada mantiene en hora el reloj de esta máquina</translation>
    </message>
    <message>
        <source>With a wrong clock certificates and signatures fail</source>
        <translation>Con un reloj incorrecto fallan los certificados y las firmas</translation>
    </message>
    <message>
        <source>Turn on a time service: `timedatectl set-ntp true`</source>
        <translation>Active un servicio de hora: `timedatectl set-ntp true`</translation>
    </message>
    <message>
        <source>The clock is kept right by a time service</source>
        <translation>Un servicio de hora mantiene el reloj en hora</translation>
    </message>
    <message>
        <source>Nothing is wrong with the clock, as far as can be seen</source>
        <translation>El reloj está bien, por lo que se puede ver</translation>
    </message>
    <message numerus="yes">
        <source>%n logins failed within an hour</source>
        <translation>
            <numerusform>%n inicio de sesión falló en una hora</numerusform>
            <numerusform>%n inicios de sesión fallaron en una hora</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is guessing passwords; good ones hold</source>
        <translation>Alguien adivina contraseñas; las buenas aguantan</translation>
    </message>
    <message>
        <source>See the bans and who is tried; give weak accounts new passwords</source>
        <translation>Mire los vetos y a quién se prueba; dé contraseñas nuevas a las cuentas débiles</translation>
    </message>
    <message>
        <source>%1 logins within an hour, %2 failed</source>
        <translation>%1 inicios de sesión en una hora, %2 fallidos</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2</source>
        <translation>Su dirección %1 está en la lista de bloqueo %2</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2 (%3)</source>
        <translation>Su dirección %1 está en la lista de bloqueo %2 (%3)</translation>
    </message>
    <message>
        <source>Servers that ask that list refuse your mail or take it for junk</source>
        <translation>Los servidores que preguntan a esa lista rechazan su correo o lo toman por no deseado</translation>
    </message>
    <message>
        <source>End the cause first (an account that sends junk), then ask the list&apos;s operator to take you off</source>
        <translation>Acabe primero con la causa (una cuenta que envía correo no deseado) y pida luego al operador de la lista que le quite</translation>
    </message>
    <message>
        <source>Your address is on no block list that this server asks</source>
        <translation>Su dirección no está en ninguna lista de bloqueo que este servidor consulte</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of errors in the last 24 hours</source>
        <translation>
            <numerusform>%n clase de errores en las últimas 24 horas</numerusform>
            <numerusform>%n clases de errores en las últimas 24 horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is explained below</source>
        <translation>Cada una se explica abajo</translation>
    </message>
    <message>
        <source>Read the last problems</source>
        <translation>Lea los últimos problemas</translation>
    </message>
    <message>
        <source>No warnings in the last 24 hours</source>
        <translation>Ningún aviso en las últimas 24 horas</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of warnings in the last 24 hours</source>
        <translation>
            <numerusform>%n clase de avisos en las últimas 24 horas</numerusform>
            <numerusform>%n clases de avisos en las últimas 24 horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not say its address</source>
        <translation>%1 no dice su dirección</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1 dice %2</translation>
    </message>
    <message>
        <source>%1 says %2, which your provider shares among customers: mail cannot come in that way</source>
        <translation>%1 dice %2, que su proveedor comparte entre clientes: el correo no puede entrar por ahí</translation>
    </message>
    <message>
        <source>%1 says %2, which is not a public address: there is another router before it</source>
        <translation>%1 dice %2, que no es una dirección pública: hay otro router delante</translation>
    </message>
    <message>
        <source>%1 did not answer with an address</source>
        <translation>%1 no respondió con una dirección</translation>
    </message>
    <message>
        <source>The public address could not be found out: the router does not say it. Look it up in the router&apos;s pages, or set network.public_ipv4</source>
        <translation>No se pudo averiguar la dirección pública: el router no la dice. Búsquela en las páginas del router o configure network.public_ipv4</translation>
    </message>
    <message>
        <source>The public address is the one in the settings</source>
        <translation>La dirección pública es la de los ajustes</translation>
    </message>
    <message>
        <source>This machine has a public IPv6 address, and no public IPv4 address that could be found out</source>
        <translation>Esta máquina tiene una dirección IPv6 pública y ninguna IPv4 pública que se pudiera averiguar</translation>
    </message>
    <message>
        <source>This machine has a public address of its own</source>
        <translation>Esta máquina tiene una dirección pública propia</translation>
    </message>
    <message>
        <source>This machine is behind a router, whose public address is %1</source>
        <translation>Esta máquina está detrás de un router cuya dirección pública es %1</translation>
    </message>
    <message>
        <source>The router was not asked yet</source>
        <translation>Todavía no se preguntó al router</translation>
    </message>
    <message>
        <source>The router keeps it until its lease ends: %1</source>
        <translation>El router la conserva hasta que acabe su plazo: %1</translation>
    </message>
    <message>
        <source>The router was not asked to forward anything</source>
        <translation>No se pidió al router que redirigiera nada</translation>
    </message>
    <message numerus="yes">
        <source>The router forwards %n ports to this machine</source>
        <translation>
            <numerusform>El router redirige %n puerto a esta máquina</numerusform>
            <numerusform>El router redirige %n puertos a esta máquina</numerusform>
        </translation>
    </message>
    <message>
        <source>The router forwards %1 of %2 ports; set up the others in its own pages</source>
        <translation>El router redirige %1 de %2 puertos; configure los demás en sus propias páginas</translation>
    </message>
    <message>
        <source>Nobody was named to try it on</source>
        <translation>No se nombró a nadie con quien probarlo</translation>
    </message>
    <message>
        <source>Name a domain with mail (that of another address of yours), or set network.test_domain</source>
        <translation>Indique un dominio con correo (el de otra dirección suya) o configure network.test_domain</translation>
    </message>
    <message>
        <source>No mail server of %1 could be found in DNS</source>
        <translation>No se encontró en el DNS ningún servidor de correo de %1</translation>
    </message>
    <message>
        <source>See whether this machine is online, or name another domain</source>
        <translation>Vea si esta máquina está en línea o indique otro dominio</translation>
    </message>
    <message>
        <source>%1 answers on port %2</source>
        <translation>%1 responde en el puerto %2</translation>
    </message>
    <message>
        <source>%1 takes connections on port %2 and says: %3</source>
        <translation>%1 acepta conexiones en el puerto %2 y dice: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Mail can leave directly</source>
        <translation>El correo puede salir directamente</translation>
    </message>
    <message>
        <source>The way is free, but that server does not want our mail</source>
        <translation>El camino está libre, pero ese servidor no quiere nuestro correo</translation>
    </message>
    <message>
        <source>Its words say why (often a block list); a smart host gets around it</source>
        <translation>Sus palabras dicen por qué (a menudo una lista de bloqueo); un smarthost lo evita</translation>
    </message>
    <message>
        <source>No connection to %1 on port %2: %3</source>
        <translation>Sin conexión con %1 en el puerto %2: %3</translation>
    </message>
    <message>
        <source>it was refused</source>
        <translation>fue rechazada</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>no volvió nada</translation>
    </message>
    <message>
        <source>Mail cannot leave directly; many providers block port 25</source>
        <translation>El correo no puede salir directamente; muchos proveedores bloquean el puerto 25</translation>
    </message>
    <message>
        <source>Ask your provider to open it, or send through a smart host</source>
        <translation>Pida a su proveedor que lo abra o envíe por un smarthost</translation>
    </message>
    <message>
        <source>Mail came in from outside at %1</source>
        <translation>Entró correo de fuera a las %1</translation>
    </message>
    <message>
        <source>Other servers reach this one</source>
        <translation>Otros servidores alcanzan este</translation>
    </message>
    <message>
        <source>Tried from outside, port %1 is %2</source>
        <translation>Probado desde fuera, el puerto %1 está %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtrado</translation>
    </message>
    <message>
        <source>Other servers cannot bring mail</source>
        <translation>Otros servidores no pueden traer correo</translation>
    </message>
    <message>
        <source>Forward the port in the router, open it in the firewall, ask the provider</source>
        <translation>Redirija el puerto en el router, ábralo en el cortafuegos, pregunte al proveedor</translation>
    </message>
    <message>
        <source>The reflector answered neither open nor closed</source>
        <translation>El reflector no respondió ni abierto ni cerrado</translation>
    </message>
    <message>
        <source>The reflector could not be asked: %1</source>
        <translation>No se pudo preguntar al reflector: %1</translation>
    </message>
    <message>
        <source>The public address is not known, so the port cannot be tried</source>
        <translation>No se conoce la dirección pública, así que no se puede probar el puerto</translation>
    </message>
    <message>
        <source>Send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>Envíese un correo desde otro proveedor: si llega, el puerto está abierto</translation>
    </message>
    <message>
        <source>To be sure, send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>Para estar seguro, envíese un correo desde otro proveedor: si llega, el puerto está abierto</translation>
    </message>
    <message>
        <source>The router leads port %1 of %2 to this server</source>
        <translation>El router lleva el puerto %1 de %2 a este servidor</translation>
    </message>
    <message>
        <source>Other servers reach this one, unless your provider blocks the port before the router</source>
        <translation>Otros servidores alcanzan este, salvo que su proveedor bloquee el puerto antes del router</translation>
    </message>
    <message>
        <source>The server answers at its public address, but it was asked from this very machine</source>
        <translation>El servidor responde en su dirección pública, pero se le preguntó desde esta misma máquina</translation>
    </message>
    <message>
        <source>Whether the provider or a firewall lets others in cannot be seen from here</source>
        <translation>Desde aquí no se puede ver si el proveedor o un cortafuegos deja entrar a otros</translation>
    </message>
    <message>
        <source>Something else than this server answers at %1 port %2: %3</source>
        <translation>Algo distinto de este servidor responde en %1 puerto %2: %3</translation>
    </message>
    <message>
        <source>Mail for you goes to it</source>
        <translation>El correo para usted va allí</translation>
    </message>
    <message>
        <source>Let the router forward the port to this machine</source>
        <translation>Haga que el router redirija el puerto a esta máquina</translation>
    </message>
    <message>
        <source>No answer at %1 port %2 when tried from inside</source>
        <translation>Sin respuesta en %1 puerto %2 probando desde dentro</translation>
    </message>
    <message>
        <source>The port may be closed, or the router does not lead its own network back in, which many do not</source>
        <translation>El puerto puede estar cerrado, o el router no devuelve su propia red hacia dentro, como muchos</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached: %2</source>
        <translation>No se puede alcanzar la base de datos %1: %2</translation>
    </message>
    <message>
        <source>Mail is not lost: other servers are told to come again, and outgoing mail waits</source>
        <translation>El correo no se pierde: se pide a los otros servidores que vuelvan y el correo saliente espera</translation>
    </message>
    <message>
        <source>The content of a queued message is missing or damaged (%1)</source>
        <translation>El contenido de un mensaje en cola falta o está dañado (%1)</translation>
    </message>
    <message>
        <source>This one message cannot be sent; it is held</source>
        <translation>Solo este mensaje no se puede enviar; está retenido</translation>
    </message>
    <message>
        <source>Look at it with `queue show`, tell its sender, then remove it; check the disk</source>
        <translation>Mírelo con `queue show`, avise a su remitente y luego elimínelo; compruebe el disco</translation>
    </message>
    <message>
        <source>The queue cannot be read: %1</source>
        <translation>No se puede leer la cola: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits until the database is back</source>
        <translation>El correo saliente espera hasta que vuelva la base de datos</translation>
    </message>
    <message>
        <source>What became of a message cannot be written down: %1</source>
        <translation>No se puede anotar qué fue de un mensaje: %1</translation>
    </message>
    <message>
        <source>Nothing is lost; it is written as soon as the database takes it</source>
        <translation>No se pierde nada; se anota en cuanto la base de datos lo acepte</translation>
    </message>
    <message>
        <source>A report about mail that failed could not be delivered to %1 either</source>
        <translation>Un informe sobre un correo fallido tampoco se pudo entregar a %1</translation>
    </message>
    <message>
        <source>Nobody was told that their mail failed; usually its sender was forged</source>
        <translation>Nadie supo que su correo falló; normalmente el remitente era falso</translation>
    </message>
    <message>
        <source>Nothing, unless it happens often</source>
        <translation>Nada, salvo que ocurra a menudo</translation>
    </message>
    <message>
        <source>New connections had to wait: %1</source>
        <translation>Las conexiones nuevas tuvieron que esperar: %1</translation>
    </message>
    <message>
        <source>Mail clients and other servers connect slowly or not at all</source>
        <translation>Los clientes de correo y otros servidores se conectan despacio o no se conectan</translation>
    </message>
    <message>
        <source>Raise the limit on open files (LimitNOFILE=) or lower the connection limits</source>
        <translation>Aumente el límite de archivos abiertos (LimitNOFILE=) o baje los límites de conexiones</translation>
    </message>
    <message>
        <source>The system&apos;s DNS servers are not known: %1</source>
        <translation>No se conocen los servidores DNS del sistema: %1</translation>
    </message>
    <message>
        <source>DNS is asked from the root servers on, which is slower</source>
        <translation>Se pregunta al DNS desde los servidores raíz, lo que es más lento</translation>
    </message>
    <message>
        <source>Set dns.servers in facteur.toml</source>
        <translation>Configure dns.servers en facteur.toml</translation>
    </message>
    <message>
        <source>A connection ended because of an error of ours: %1</source>
        <translation>Una conexión terminó por un error nuestro: %1</translation>
    </message>
    <message>
        <source>One client or server was cut off and will connect again</source>
        <translation>Se cortó a un cliente o servidor, que volverá a conectarse</translation>
    </message>
    <message>
        <source>Report it with the log if it happens often</source>
        <translation>Infórmelo con el registro si ocurre a menudo</translation>
    </message>
    <message>
        <source>A trusted proxy (%1) did not say for whom it speaks</source>
        <translation>Un proxy de confianza (%1) no dijo por quién habla</translation>
    </message>
    <message>
        <source>That connection was closed</source>
        <translation>Esa conexión se cerró</translation>
    </message>
    <message>
        <source>Let the proxy send the PROXY protocol, or take it out of proxy.trusted</source>
        <translation>Haga que el proxy envíe el protocolo PROXY o quítelo de proxy.trusted</translation>
    </message>
    <message>
        <source>Mail to %1 could not be stored: %2</source>
        <translation>No se pudo guardar el correo para %1: %2</translation>
    </message>
    <message>
        <source>The sending server keeps it and tries again</source>
        <translation>El servidor que envía lo guarda y lo intenta de nuevo</translation>
    </message>
    <message>
        <source>Make room or repair what the reason names</source>
        <translation>Haga sitio o repare lo que dice el motivo</translation>
    </message>
    <message>
        <source>Outgoing mail could not be queued: %1</source>
        <translation>No se pudo poner en cola correo saliente: %1</translation>
    </message>
    <message>
        <source>Its sender was told that it was not sent</source>
        <translation>Su remitente supo que no se envió</translation>
    </message>
    <message>
        <source>Mail to %1 goes round in circles</source>
        <translation>El correo para %1 da vueltas en círculo</translation>
    </message>
    <message>
        <source>It was given back to its sender</source>
        <translation>Se devolvió a su remitente</translation>
    </message>
    <message>
        <source>Look at the aliases and forwardings of that address</source>
        <translation>Mire los alias y los reenvíos de esa dirección</translation>
    </message>
    <message>
        <source>The stored password of %1 cannot be checked</source>
        <translation>No se puede comprobar la contraseña guardada de %1</translation>
    </message>
    <message>
        <source>This account cannot log in</source>
        <translation>Esta cuenta no puede iniciar sesión</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Ponga una contraseña nueva</translation>
    </message>
    <message>
        <source>The index of a mailbox was damaged and made anew (%1)</source>
        <translation>El índice de un buzón estaba dañado y se rehízo (%1)</translation>
    </message>
    <message>
        <source>No mail was lost; clients may load the list again</source>
        <translation>No se perdió correo; los clientes quizá vuelvan a cargar la lista</translation>
    </message>
    <message>
        <source>If it comes again, check the disk</source>
        <translation>Si vuelve a pasar, compruebe el disco</translation>
    </message>
    <message>
        <source>The index of a mailbox is damaged and cannot be made anew: %1</source>
        <translation>El índice de un buzón está dañado y no se puede rehacer: %1</translation>
    </message>
    <message>
        <source>That account cannot read its mail for now</source>
        <translation>Esa cuenta no puede leer su correo por ahora</translation>
    </message>
    <message>
        <source>Make room on the disk, then `facteurctl mailbox reindex`</source>
        <translation>Haga sitio en el disco y luego `facteurctl mailbox reindex`</translation>
    </message>
    <message>
        <source>The index of the mailbox %1 cannot be read: %2</source>
        <translation>No se puede leer el índice del buzón %1: %2</translation>
    </message>
    <message>
        <source>It may look empty until that is mended</source>
        <translation>Puede parecer vacío hasta que se arregle</translation>
    </message>
    <message>
        <source>`facteurctl mailbox reindex`; check the disk</source>
        <translation>`facteurctl mailbox reindex`; compruebe el disco</translation>
    </message>
    <message>
        <source>A message in %1 cannot be read: %2</source>
        <translation>No se puede leer un mensaje en %1: %2</translation>
    </message>
    <message>
        <source>It is shown empty</source>
        <translation>Se muestra vacío</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions and the disk</source>
        <translation>Compruebe los permisos del archivo y el disco</translation>
    </message>
    <message>
        <source>A file in the mailbox %1 is too large to be shown</source>
        <translation>Un archivo del buzón %1 es demasiado grande para mostrarlo</translation>
    </message>
    <message>
        <source>It is left out</source>
        <translation>Se omite</translation>
    </message>
    <message>
        <source>Move the file elsewhere</source>
        <translation>Mueva el archivo a otro sitio</translation>
    </message>
    <message>
        <source>A mail folder has too many files</source>
        <translation>Una carpeta de correo tiene demasiados archivos</translation>
    </message>
    <message>
        <source>What came last is not shown</source>
        <translation>Lo último que llegó no se muestra</translation>
    </message>
    <message>
        <source>Move old mail into other folders</source>
        <translation>Mueva correo antiguo a otras carpetas</translation>
    </message>
    <message>
        <source>Changes that other programs make to mail folders are not noticed at once: %1</source>
        <translation>Los cambios que otros programas hacen en las carpetas de correo no se notan enseguida: %1</translation>
    </message>
    <message>
        <source>They show with the next look</source>
        <translation>Se ven a la próxima mirada</translation>
    </message>
    <message>
        <source>Raise fs.inotify.max_user_watches</source>
        <translation>Aumente fs.inotify.max_user_watches</translation>
    </message>
    <message>
        <source>A message of %1 cannot be read</source>
        <translation>No se puede leer un mensaje de %1</translation>
    </message>
    <message>
        <source>The client was told so</source>
        <translation>Se le dijo al cliente</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Compruebe el disco</translation>
    </message>
    <message>
        <source>The configuration could not be read again: %1</source>
        <translation>No se pudo volver a leer la configuración: %1</translation>
    </message>
    <message>
        <source>The server goes on with the one before</source>
        <translation>El servidor sigue con la anterior</translation>
    </message>
    <message>
        <source>Correct facteur.toml and reload</source>
        <translation>Corrija facteur.toml y recargue</translation>
    </message>
    <message>
        <source>The system refused a protection that the server asked for: %1</source>
        <translation>El sistema negó una protección que pidió el servidor: %1</translation>
    </message>
    <message>
        <source>It works, but a break-in would reach further</source>
        <translation>Funciona, pero una intrusión llegaría más lejos</translation>
    </message>
    <message>
        <source>Nothing on old kernels; else see the unit file</source>
        <translation>Nada en núcleos antiguos; si no, vea el archivo de unidad</translation>
    </message>
    <message>
        <source>Somebody without the right tried to administer the server (user id %1)</source>
        <translation>Alguien sin permiso intentó administrar el servidor (id. de usuario %1)</translation>
    </message>
    <message>
        <source>They were turned away</source>
        <translation>Se le rechazó</translation>
    </message>
    <message>
        <source>If it was you: join the group facteur-admin</source>
        <translation>Si era usted: únase al grupo facteur-admin</translation>
    </message>
    <message>
        <source>Too many programs administer the server at once</source>
        <translation>Demasiados programas administran el servidor a la vez</translation>
    </message>
    <message>
        <source>One was turned away</source>
        <translation>Se rechazó a uno</translation>
    </message>
    <message>
        <source>Close some windows</source>
        <translation>Cierre algunas ventanas</translation>
    </message>
    <message>
        <source>%1 sends like a program that was broken into: %2 messages, %3 recipients in an hour</source>
        <translation>%1 envía como un programa asaltado: %2 mensajes, %3 destinatarios en una hora</translation>
    </message>
    <message>
        <source>Your server may soon be on block lists, and nobody will take its mail</source>
        <translation>Su servidor puede estar pronto en listas de bloqueo y nadie aceptará su correo</translation>
    </message>
    <message>
        <source>Change the password of %1, cut its sessions off, look at the queue</source>
        <translation>Cambie la contraseña de %1, corte sus sesiones, mire la cola</translation>
    </message>
    <message>
        <source>its name is written backwards to look like another kind of file</source>
        <translation>su nombre está escrito al revés para parecer otro tipo de archivo</translation>
    </message>
    <message>
        <source>it looks like .%1 and is .%2</source>
        <translation>parece .%1 y es .%2</translation>
    </message>
    <message>
        <source>its name ends in a class of Windows</source>
        <translation>su nombre termina en una clase de Windows</translation>
    </message>
    <message>
        <source>files named *.%1 are not accepted</source>
        <translation>no se aceptan archivos llamados *.%1</translation>
    </message>
    <message>
        <source>files of the type %1 are not accepted</source>
        <translation>no se aceptan archivos del tipo %1</translation>
    </message>
    <message>
        <source>its name fits %1</source>
        <translation>su nombre coincide con %1</translation>
    </message>
    <message>
        <source>it is a program</source>
        <translation>es un programa</translation>
    </message>
    <message>
        <source>it is a shortcut of Windows</source>
        <translation>es un acceso directo de Windows</translation>
    </message>
    <message>
        <source>it is encrypted, so nobody can look into it</source>
        <translation>está cifrado, así que nadie puede mirar dentro</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; is forbidden: %2</source>
        <translation>El adjunto «%1» está prohibido: %2</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; in &quot;%3&quot; is forbidden: %2</source>
        <translation>El adjunto «%1» dentro de «%3» está prohibido: %2</translation>
    </message>
    <message>
        <source>Tried many wrong passwords</source>
        <translation>Probó muchas contraseñas incorrectas</translation>
    </message>
    <message>
        <source>Spoke before the greeting, again and again</source>
        <translation>Habló antes del saludo, una y otra vez</translation>
    </message>
    <message>
        <source>Spoke HTTP or another protocol to the mail server</source>
        <translation>Habló HTTP u otro protocolo con el servidor de correo</translation>
    </message>
    <message>
        <source>Sent many commands that are none</source>
        <translation>Envió muchas órdenes que no lo son</translation>
    </message>
    <message>
        <source>Tried many addresses that do not exist here</source>
        <translation>Probó muchas direcciones que no existen aquí</translation>
    </message>
    <message>
        <source>%1 is on the allow list %2</source>
        <translation>%1 está en la lista de permitidos %2</translation>
    </message>
    <message>
        <source>%1 is on the block list %2</source>
        <translation>%1 está en la lista de bloqueo %2</translation>
    </message>
    <message>
        <source>The client&apos;s address</source>
        <translation>La dirección del cliente</translation>
    </message>
    <message>
        <source>The client&apos;s name %1</source>
        <translation>El nombre %1 del cliente</translation>
    </message>
    <message>
        <source>The name in HELO, %1,</source>
        <translation>El nombre %1 en HELO</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1</source>
        <translation>El dominio %1 del remitente</translation>
    </message>
    <message>
        <source>%1 of %2 DNS lists gave no answer in time</source>
        <translation>%1 de %2 listas DNS no respondieron a tiempo</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line, made from its address</source>
        <translation>El nombre del cliente, %1, parece el de una línea de abonado, hecho de su dirección</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line (%2)</source>
        <translation>El nombre del cliente, %1, parece el de una línea de abonado (%2)</translation>
    </message>
    <message>
        <source>The client spoke before the greeting, as bots do</source>
        <translation>El cliente habló antes del saludo, como hacen los bots</translation>
    </message>
    <message>
        <source>The client spoke before the greeting at an earlier connection</source>
        <translation>El cliente habló antes del saludo en una conexión anterior</translation>
    </message>
    <message>
        <source>The client did not wait for the answer to its greeting, as bots do not</source>
        <translation>El cliente no esperó la respuesta a su saludo, como hacen los bots</translation>
    </message>
    <message>
        <source>The client sent the message before it was told to, as bots do</source>
        <translation>El cliente envió el mensaje antes de que se le pidiera, como hacen los bots</translation>
    </message>
    <message>
        <source>The client broke the rules of SMTP at earlier connections</source>
        <translation>El cliente infringió las reglas de SMTP en conexiones anteriores</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>conexiones</translation>
    </message>
    <message>
        <source>mails</source>
        <translation>correos</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>destinatarios</translation>
    </message>
    <message>
        <source>%1 %2 of %3 in %4 s are the limit (%5)</source>
        <translation>%1 %2 de %3 en %4 s son el límite (%5)</translation>
    </message>
    <message>
        <source>The client&apos;s name is %1</source>
        <translation>El nombre del cliente es %1</translation>
    </message>
    <message>
        <source>The client&apos;s name could not be found for the moment</source>
        <translation>De momento no se pudo averiguar el nombre del cliente</translation>
    </message>
    <message>
        <source>The client&apos;s address has no name in the DNS</source>
        <translation>La dirección del cliente no tiene nombre en el DNS</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 does not lead back to its address</source>
        <translation>El nombre del cliente, %1, no lleva de vuelta a su dirección</translation>
    </message>
    <message>
        <source>There are as many connections of %1 open as may be at once (rate.sessions)</source>
        <translation>Hay tantas conexiones de %1 abiertas como puede haber a la vez (rate.sessions)</translation>
    </message>
    <message>
        <source>%1 new TLS sessions of %2 in %3 s are the limit (rate.tls_sessions)</source>
        <translation>%1 sesiones TLS nuevas de %2 en %3 s son el límite (rate.tls_sessions)</translation>
    </message>
    <message>
        <source>%1 has no DMARC policy</source>
        <translation>%1 no tiene política DMARC</translation>
    </message>
    <message>
        <source>%1 vouches for the mail</source>
        <translation>%1 responde por el correo</translation>
    </message>
    <message>
        <source>Whether %1 vouches for the mail could not be found out for the moment</source>
        <translation>De momento no se pudo averiguar si %1 responde por el correo</translation>
    </message>
    <message>
        <source>DMARC cannot be applied to the mail</source>
        <translation>DMARC no se puede aplicar al correo</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, but %2, a trusted forwarder, saw that it did</source>
        <translation>%1 no responde por el correo, pero %2, un reenviador de confianza, vio que sí lo hacía</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, though it bears that name: forged, or changed on the way</source>
        <translation>%1 no responde por el correo, aunque lleva ese nombre: falsificado o cambiado por el camino</translation>
    </message>
    <message>
        <source>The mail came back, as a mail server&apos;s does</source>
        <translation>El correo volvió, como el de un servidor de correo</translation>
    </message>
    <message>
        <source>A suspicious message of an unknown server: it is asked to come back in %1 s</source>
        <translation>Un mensaje sospechoso de un servidor desconocido: se le pide que vuelva en %1 s</translation>
    </message>
    <message>
        <source>The message&apos;s header is larger than %1 octets</source>
        <translation>La cabecera del mensaje ocupa más de %1 octetos</translation>
    </message>
    <message>
        <source>The message&apos;s header has more than %1 fields</source>
        <translation>La cabecera del mensaje tiene más de %1 campos</translation>
    </message>
    <message>
        <source>The message has more than %1 parts, or they are nested deeper than %2</source>
        <translation>El mensaje tiene más de %1 partes, o están anidadas a más de %2 niveles</translation>
    </message>
    <message>
        <source>The message has no From field</source>
        <translation>El mensaje no tiene campo From</translation>
    </message>
    <message>
        <source>The message has several From fields, so nobody knows which one people see</source>
        <translation>El mensaje tiene varios campos From, así que nadie sabe cuál se ve</translation>
    </message>
    <message>
        <source>The From field has no address</source>
        <translation>El campo From no tiene dirección</translation>
    </message>
    <message>
        <source>Several authors, and no Sender field (RFC 5322 section 3.6.2)</source>
        <translation>Varios autores y ningún campo Sender (RFC 5322, sección 3.6.2)</translation>
    </message>
    <message>
        <source>The message has no Date field</source>
        <translation>El mensaje no tiene campo Date</translation>
    </message>
    <message>
        <source>The Date field is no date</source>
        <translation>El campo Date no es una fecha</translation>
    </message>
    <message>
        <source>The message says that it was written in the future</source>
        <translation>El mensaje dice que se escribió en el futuro</translation>
    </message>
    <message>
        <source>A field is there more than once: %1</source>
        <translation>Un campo aparece más de una vez: %1</translation>
    </message>
    <message>
        <source>The message is a header only</source>
        <translation>El mensaje es solo una cabecera</translation>
    </message>
    <message>
        <source>The header has lines that are no fields</source>
        <translation>La cabecera tiene líneas que no son campos</translation>
    </message>
    <message>
        <source>The header has octets that are not ASCII, and the sender did not announce them (SMTPUTF8)</source>
        <translation>La cabecera tiene octetos que no son ASCII y el remitente no los anunció (SMTPUTF8)</translation>
    </message>
    <message>
        <source>The message says that it has parts, and has none</source>
        <translation>El mensaje dice que tiene partes y no las tiene</translation>
    </message>
    <message>
        <source>Carriage returns without line feeds: %1</source>
        <translation>Retornos de carro sin salto de línea: %1</translation>
    </message>
    <message>
        <source>Line feeds without carriage returns: %1</source>
        <translation>Saltos de línea sin retorno de carro: %1</translation>
    </message>
    <message>
        <source>NUL octets: %1</source>
        <translation>Octetos NUL: %1</translation>
    </message>
    <message>
        <source>Header and structure are as they should be</source>
        <translation>La cabecera y la estructura son como deben ser</translation>
    </message>
    <message>
        <source>The message holds the test string GTUBE, which every filter takes for spam</source>
        <translation>El mensaje contiene el texto de prueba GTUBE, que todo filtro toma por spam</translation>
    </message>
    <message>
        <source>The message is not signed</source>
        <translation>El mensaje no está firmado</translation>
    </message>
    <message>
        <source>The message is signed by %1</source>
        <translation>El mensaje está firmado por %1</translation>
    </message>
    <message>
        <source>The signature of %1 could not be checked for the moment</source>
        <translation>De momento no se pudo comprobar la firma de %1</translation>
    </message>
    <message>
        <source>The signature of %1 is worth nothing: %2</source>
        <translation>La firma de %1 no vale nada: %2</translation>
    </message>
    <message>
        <source>Forwarded by %1, with an unbroken chain of seals</source>
        <translation>Reenviado por %1, con una cadena de sellos intacta</translation>
    </message>
    <message>
        <source>The chain of forwarders&apos; seals is broken: %1</source>
        <translation>La cadena de sellos de los reenviadores está rota: %1</translation>
    </message>
    <message>
        <source>the sender&apos;s domain</source>
        <translation>el dominio del remitente</translation>
    </message>
    <message>
        <source>%1 does not say who may send for it</source>
        <translation>%1 no dice quién puede enviar en su nombre</translation>
    </message>
    <message>
        <source>%1 does not say whether the client may send for it</source>
        <translation>%1 no dice si el cliente puede enviar en su nombre</translation>
    </message>
    <message>
        <source>The client may send for %1</source>
        <translation>El cliente puede enviar en nombre de %1</translation>
    </message>
    <message>
        <source>Who may send for %1 could not be found out for the moment</source>
        <translation>De momento no se pudo averiguar quién puede enviar en nombre de %1</translation>
    </message>
    <message>
        <source>What %1 says about who may send for it is broken</source>
        <translation>Lo que %1 dice sobre quién puede enviar en su nombre es defectuoso</translation>
    </message>
    <message>
        <source>The client probably may not send for %1</source>
        <translation>Es probable que el cliente no pueda enviar en nombre de %1</translation>
    </message>
    <message>
        <source>The client may not send for %1</source>
        <translation>El cliente no puede enviar en nombre de %1</translation>
    </message>
    <message>
        <source>The client may not send for %1: %2</source>
        <translation>El cliente no puede enviar en nombre de %1: %2</translation>
    </message>
    <message>
        <source>Mail from the client&apos;s network has come back often enough</source>
        <translation>El correo de la red del cliente ha vuelto bastantes veces</translation>
    </message>
    <message>
        <source>Not seen before with this sender and recipient: it is asked to come back in %1 s</source>
        <translation>No visto antes con este remitente y destinatario: se le pide que vuelva en %1 s</translation>
    </message>
    <message>
        <source>The client has tried %1 addresses that do not exist here within an hour</source>
        <translation>El cliente probó en una hora %1 direcciones que no existen aquí</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, has no address in the DNS</source>
        <translation>El nombre del cliente en HELO, %1, no tiene dirección en el DNS</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is its own</source>
        <translation>El nombre del cliente en HELO, %1, es el suyo</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, leads to another address</source>
        <translation>El nombre del cliente en HELO, %1, lleva a otra dirección</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, could not be looked up for the moment</source>
        <translation>El nombre del cliente en HELO, %1, no se pudo consultar de momento</translation>
    </message>
    <message>
        <source>The client says it is this server</source>
        <translation>El cliente dice que es este servidor</translation>
    </message>
    <message>
        <source>The client gives this server&apos;s address as its own</source>
        <translation>El cliente da la dirección de este servidor como propia</translation>
    </message>
    <message>
        <source>The client says HELO with %1, a domain of ours</source>
        <translation>El cliente dice HELO con %1, un dominio nuestro</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address where a mail server has a name</source>
        <translation>El nombre del cliente en HELO, %1, es una dirección donde un servidor de correo tiene un nombre</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is not the client&apos;s address</source>
        <translation>El nombre del cliente en HELO, %1, no es la dirección del cliente</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address without brackets</source>
        <translation>El nombre del cliente en HELO, %1, es una dirección sin corchetes</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no full host name</source>
        <translation>El nombre del cliente en HELO, %1, no es un nombre de host completo</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no host name</source>
        <translation>El nombre del cliente en HELO, %1, no es un nombre de host</translation>
    </message>
    <message>
        <source>Somebody who has not logged in sends as %1, an address of ours</source>
        <translation>Alguien que no ha iniciado sesión envía como %1, una dirección nuestra</translation>
    </message>
    <message>
        <source>The mail has more than %1 recipients (recipients.per_mail)</source>
        <translation>El correo tiene más de %1 destinatarios (recipients.per_mail)</translation>
    </message>
    <message>
        <source>A bounce has one recipient, this mail has several</source>
        <translation>Un informe de no entrega tiene un destinatario, este correo tiene varios</translation>
    </message>
    <message>
        <source>The mail server of %1 knows the sender</source>
        <translation>El servidor de correo de %1 conoce al remitente</translation>
    </message>
    <message>
        <source>The mail server of %1 says that there is no %2, so the mail cannot be answered</source>
        <translation>El servidor de correo de %1 dice que %2 no existe, así que no se puede responder al correo</translation>
    </message>
    <message>
        <source>The mail server of %1 could not be asked about the sender</source>
        <translation>No se pudo preguntar por el remitente al servidor de correo de %1</translation>
    </message>
    <message>
        <source>The sender&apos;s address has no domain, but an IP address</source>
        <translation>La dirección del remitente no tiene dominio, sino una dirección IP</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 says that it takes no mail, so it cannot be answered</source>
        <translation>El dominio %1 del remitente dice que no acepta correo, así que no se le puede responder</translation>
    </message>
    <message>
        <source>The DNS of the sender&apos;s domain %1 does not answer for the moment</source>
        <translation>El DNS del dominio %1 del remitente no responde de momento</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 has neither mail servers nor an address, so it cannot be answered</source>
        <translation>El dominio %1 del remitente no tiene ni servidores de correo ni dirección, así que no se le puede responder</translation>
    </message>
    <message>
        <source>By its words it is unwanted mail to %1, as the recipient has sorted mail before</source>
        <translation>Por sus palabras es correo no deseado al %1, según ha ordenado antes el destinatario</translation>
    </message>
    <message>
        <source>The recipient has written to %1 before</source>
        <translation>El destinatario ya ha escrito a %1</translation>
    </message>
    <message>
        <source>the client&apos;s network</source>
        <translation>la red del cliente</translation>
    </message>
    <message>
        <source>Of what came from %1 before, the recipient wanted %2 and did not want %3</source>
        <translation>De lo que llegó antes de %1, el destinatario quiso %2 y no quiso %3</translation>
    </message>
    <message>
        <source>Rules about header, MIME parts, body, certificates and the hosts behind names were not asked again, for the messages and the DNS of then are not kept; what they said stands.</source>
        <translation>Las reglas sobre la cabecera, las partes MIME, el cuerpo, los certificados y los hosts tras los nombres no se consultaron de nuevo, porque los mensajes y el DNS de entonces no se conservan; lo que dijeron sigue valiendo.</translation>
    </message>
    <message>
        <source>A rule of this server&apos;s administrator about the %1 &quot;%2&quot; says: %3</source>
        <translation>Una regla del administrador de este servidor sobre %1 «%2» dice: %3</translation>
    </message>
    <message>
        <source>%1 is on the block list of %2</source>
        <translation>%1 está en la lista de bloqueo (%2)</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2</source>
        <translation>%1 está en la lista de permitidos (%2)</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2, but nothing proves that the mail is from there</source>
        <translation>%1 está en la lista de permitidos (%2), pero nada prueba que el correo sea de ahí</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>este servidor</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>el destinatario</translation>
    </message>
    <message>
        <source>A link leads to %1, which is on the list %2</source>
        <translation>Un enlace lleva a %1, que está en la lista %2</translation>
    </message>
    <message>
        <source>The message names the address %1, which is on the list %2</source>
        <translation>El mensaje nombra la dirección %1, que está en la lista %2</translation>
    </message>
    <message>
        <source>%1 of %2 questions to lists of links and addresses got no answer in time</source>
        <translation>%1 de %2 preguntas a listas de enlaces y direcciones no tuvieron respuesta a tiempo</translation>
    </message>
    <message>
        <source>ClamAV found nothing</source>
        <translation>ClamAV no encontró nada</translation>
    </message>
    <message>
        <source>ClamAV found the virus %1</source>
        <translation>ClamAV encontró el virus %1</translation>
    </message>
    <message>
        <source>A milter holds it: %1</source>
        <translation>Un milter lo retiene: %1</translation>
    </message>
    <message>
        <source>The milter %1</source>
        <translation>El milter %1</translation>
    </message>
    <message>
        <source>%1 refuses it</source>
        <translation>%1 lo rechaza</translation>
    </message>
    <message>
        <source>%1 wants it later</source>
        <translation>%1 lo quiere más tarde</translation>
    </message>
    <message>
        <source>%1 wants the connection closed</source>
        <translation>%1 quiere que se cierre la conexión</translation>
    </message>
    <message>
        <source>%1 discards it</source>
        <translation>%1 lo descarta</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 responde %2</translation>
    </message>
    <message>
        <source>The policy server %1 says %2</source>
        <translation>El servidor de políticas %1 dice %2</translation>
    </message>
    <message>
        <source>The scanner %1 could not be asked: %2</source>
        <translation>No se pudo preguntar al analizador %1: %2</translation>
    </message>
    <message>
        <source>The message is larger than %1 is set to look at</source>
        <translation>El mensaje es mayor de lo que %1 debe mirar</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2</source>
        <translation>rspamd le dio %1 puntos y dice: %2</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2 (mostly %3)</source>
        <translation>rspamd le dio %1 puntos y dice: %2 (sobre todo %3)</translation>
    </message>
    <message>
        <source>SpamAssassin gave it %1 points, %2 are spam</source>
        <translation>SpamAssassin le dio %1 puntos, %2 son spam</translation>
    </message>
    <message>
        <source>That address is this server, which has no mailboxes by that name</source>
        <translation>Esa dirección es este servidor, que no tiene buzones con ese nombre</translation>
    </message>
    <message>
        <source>The domain %1 does not exist</source>
        <translation>El dominio %1 no existe</translation>
    </message>
    <message>
        <source>The domain %1 states that it accepts no mail (null MX)</source>
        <translation>El dominio %1 declara que no acepta correo (null MX)</translation>
    </message>
    <message>
        <source>Mail for %1 comes back to this server, which does not know the domain</source>
        <translation>El correo para %1 vuelve a este servidor, que no conoce el dominio</translation>
    </message>
    <message>
        <source>No mail server of the domain %1 has an address</source>
        <translation>Ningún servidor de correo del dominio %1 tiene dirección</translation>
    </message>
    <message>
        <source>No host of the destination could be reached</source>
        <translation>No se pudo alcanzar ningún host del destino</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>Se perdió la conexión: %1</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Se perdió la conexión</translation>
    </message>
    <message>
        <source>The connection was lost before %1</source>
        <translation>Se perdió la conexión antes de %1</translation>
    </message>
    <message>
        <source>The server is stopping</source>
        <translation>El servidor se está deteniendo</translation>
    </message>
    <message>
        <source>The route for this destination cannot be looked up</source>
        <translation>No se puede consultar la ruta de este destino</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2</source>
        <translation>No se puede conectar con %1: %2</translation>
    </message>
    <message>
        <source>TLS with the smart host failed: %1</source>
        <translation>Falló TLS con el smarthost: %1</translation>
    </message>
    <message>
        <source>The message requires TLS (REQUIRETLS): %1</source>
        <translation>El mensaje exige TLS (REQUIRETLS): %1</translation>
    </message>
    <message>
        <source>The message requires TLS on its whole way, and %1 does not offer REQUIRETLS</source>
        <translation>El mensaje exige TLS en todo su camino y %1 no ofrece REQUIRETLS</translation>
    </message>
    <message>
        <source>The peer does not speak SMTP, at %1</source>
        <translation>El otro servidor no habla SMTP (%1)</translation>
    </message>
    <message>
        <source>The peer closed the connection at %1</source>
        <translation>El otro servidor cerró la conexión (%1)</translation>
    </message>
    <message>
        <source>The peer did not answer in time at %1</source>
        <translation>El otro servidor no respondió a tiempo (%1)</translation>
    </message>
    <message>
        <source>The smart host offers no way to log in that we may use (is TLS missing?)</source>
        <translation>El smarthost no ofrece una forma de iniciar sesión que podamos usar (¿falta TLS?)</translation>
    </message>
    <message>
        <source>The smart host did not prove that it knows the password</source>
        <translation>El smarthost no demostró que conoce la contraseña</translation>
    </message>
    <message>
        <source>The peer closed the connection in the middle of %1</source>
        <translation>El otro servidor cerró la conexión a la mitad (%1)</translation>
    </message>
    <message>
        <source>The peer stopped reading in the middle of %1</source>
        <translation>El otro servidor dejó de leer a la mitad (%1)</translation>
    </message>
    <message>
        <source>The message needs SMTPUTF8, which the peer does not offer</source>
        <translation>El mensaje necesita SMTPUTF8, que el otro servidor no ofrece</translation>
    </message>
    <message>
        <source>The peer takes fewer recipients at once</source>
        <translation>El otro servidor acepta menos destinatarios a la vez</translation>
    </message>
    <message>
        <source>The message&apos;s file is missing or damaged</source>
        <translation>El archivo del mensaje falta o está dañado</translation>
    </message>
    <message>
        <source>The message&apos;s file cannot be read</source>
        <translation>No se puede leer el archivo del mensaje</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full; try again later</source>
        <translation>El buzón del destinatario está lleno; inténtelo más tarde</translation>
    </message>
    <message>
        <source>This mailbox is disabled</source>
        <translation>Este buzón está desactivado</translation>
    </message>
    <message>
        <source>Something went wrong here; try again later</source>
        <translation>Algo salió mal aquí; inténtelo más tarde</translation>
    </message>
</context>
<context>
    <name>gui::AccountDialog</name>
    <message>
        <source>Parts of the account %1</source>
        <translation>Partes de la cuenta %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Contraseña nueva de %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Poner contraseña</translation>
    </message>
    <message>
        <source>The old password stops working at once. App passwords stay as they are; clients that are connected stay connected until they are cut off.</source>
        <translation>La contraseña antigua deja de funcionar enseguida. Las contraseñas de aplicación siguen igual; los clientes conectados siguen conectados hasta que se les desconecte.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>At least 12 characters. It cannot be read here later.</source>
        <translation>Al menos 12 caracteres. Después no se podrá leer aquí.</translation>
    </message>
    <message>
        <source>Type a password, or let one be suggested.</source>
        <translation>Escriba una contraseña, o deje que se le proponga una.</translation>
    </message>
</context>
<context>
    <name>gui::AccountsPage</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Último inicio de sesión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source>Everybody who has mail here. Add an account for each person; for a second address of the same person, or one that several people read, use an alias instead.</source>
        <translation>Todos los que tienen correo aquí. Añada una cuenta por persona; para una segunda dirección de la misma persona, o una que leen varias, use mejor un alias.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>There is no account yet: add the first one.</source>
        <translation>Aún no hay ninguna cuenta: añada la primera.</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Todos los dominios</translation>
    </message>
    <message>
        <source>Domain that is shown</source>
        <translation>Dominio que se muestra</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Añadir cuenta…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Name, quota, app passwords, rules and connected clients</source>
        <translation>Nombre, cuota, contraseñas de aplicación, reglas y clientes conectados</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Restablecer contraseña…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>It keeps its mail, but nobody logs in and nothing is delivered until it is turned on again</source>
        <translation>Conserva su correo, pero nadie inicia sesión y no se entrega nada hasta que se vuelva a activar</translation>
    </message>
    <message>
        <source>End its connections</source>
        <translation>Terminar sus conexiones</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Cuenta nueva</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Añada antes un dominio.</translation>
    </message>
    <message>
        <source>What follows the @ must be one of your domains: %1.</source>
        <translation>Lo que sigue a la @ debe ser uno de sus dominios: %1.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>tal como lo ven los demás; puede quedar vacío</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Long beats complicated: at least 12 characters. Write it down for its owner; it cannot be read here later.</source>
        <translation>Mejor larga que complicada: al menos 12 caracteres. Anótela para su dueño; después no se podrá leer aquí.</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>C&amp;uota</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>How much mail it may keep; 0: no limit. When it is full, mail for it is refused.</source>
        <translation>Cuánto correo puede guardar; 0: sin límite. Cuando está llena, se rechaza su correo.</translation>
    </message>
    <message>
        <source>Address and password are needed.</source>
        <translation>Se necesitan dirección y contraseña.</translation>
    </message>
    <message>
        <source>%1 is ready: its owner can set up a mail program now</source>
        <translation>%1 está lista: su dueño ya puede configurar un programa de correo</translation>
    </message>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 tiene una contraseña nueva</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned on</source>
        <translation>
            <numerusform>%n cuenta activada</numerusform>
            <numerusform>%n cuentas activadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned off: nobody logs in, and mail for them is refused</source>
        <translation>
            <numerusform>%n cuenta desactivada: nadie inicia sesión y se rechaza su correo</numerusform>
            <numerusform>%n cuentas desactivadas: nadie inicia sesión y se rechaza su correo</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections were ended. Mail programs log in again by themselves, unless the password was changed.</source>
        <translation>Se terminaron las conexiones. Los programas de correo vuelven a iniciar sesión solos, salvo que se haya cambiado la contraseña.</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>¿Eliminar la cuenta %1?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n account(s)?</source>
        <translation>
            <numerusform>¿Eliminar %n cuenta?</numerusform>
            <numerusform>¿Eliminar %n cuentas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its password, app passwords and settings are deleted, its clients are cut off, and mail for it is refused from now on. The mail that is there stays on the server&apos;s disk, but nobody can read it with a mail program.</source>
        <translation>Se eliminan la contraseña, las contraseñas de aplicación y los ajustes, se desconectan los clientes y a partir de ahora se rechaza el correo. El correo existente queda en el disco del servidor, pero nadie puede leerlo con un programa de correo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) removed</source>
        <translation>
            <numerusform>%n cuenta eliminada</numerusform>
            <numerusform>%n cuentas eliminadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AliasesPage</name>
    <message>
        <source>Addresses that have no mailbox of their own but lead to others. What happens to names that are nowhere is set for each domain, under Domains.</source>
        <translation>Direcciones que no tienen buzón propio sino que llevan a otras. Lo que ocurre con los nombres que no existen se ajusta para cada dominio, en Dominios.</translation>
    </message>
    <message>
        <source>&amp;Where does this address lead?</source>
        <translation>¿&amp;Adónde lleva esta dirección?</translation>
    </message>
    <message>
        <source>Address to test</source>
        <translation>Dirección que se prueba</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>the account %1</source>
        <translation>la cuenta %1</translation>
    </message>
    <message>
        <source>the account %1 (tag “%2”)</source>
        <translation>la cuenta %1 (etiqueta «%2»)</translation>
    </message>
    <message>
        <source>%1, elsewhere</source>
        <translation>%1, en otro lugar</translation>
    </message>
    <message>
        <source>Nowhere: mail for %1 is refused.</source>
        <translation>A ninguna parte: el correo para %1 se rechaza.</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>Lleva a %1.</translation>
    </message>
</context>
<context>
    <name>gui::AliasesSection</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>May send</source>
        <translation>Puede enviar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>One address that leads to one or more others, here or elsewhere: info@ to two people, or a second address of the same person.</source>
        <translation>Una dirección que lleva a una o varias otras, aquí o en otro lugar: info@ para dos personas, o una segunda dirección de la misma persona.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>There is no alias.</source>
        <translation>No hay ningún alias.</translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation>Añadir alias…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>New alias</source>
        <translation>Alias nuevo</translation>
    </message>
    <message>
        <source>Alias %1</source>
        <translation>Alias %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Lleva a</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>Una dirección en cada línea</translation>
    </message>
    <message>
        <source>Accounts or aliases here, or addresses elsewhere. Mail that is sent on to elsewhere may be taken for junk there.</source>
        <translation>Cuentas o alias de aquí, o direcciones de otros lugares. El correo que se reenvía a otros lugares puede tomarse allí por correo no deseado.</translation>
    </message>
    <message>
        <source>Its readers may also &amp;send from this address</source>
        <translation>Sus lectores también pueden &amp;enviar desde esta dirección</translation>
    </message>
    <message>
        <source>Accounts it leads to may put it into From. Otherwise they can only receive.</source>
        <translation>Las cuentas a las que lleva pueden ponerla en From. Si no, solo pueden recibir.</translation>
    </message>
    <message>
        <source>The address and at least one address it leads to are needed.</source>
        <translation>Se necesitan la dirección y al menos una a la que lleve.</translation>
    </message>
    <message>
        <source>%1 works now</source>
        <translation>%1 ya funciona</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 se ha cambiado</translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned on</source>
        <translation>
            <numerusform>%n alias activado</numerusform>
            <numerusform>%n alias activados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n alias desactivado: se rechaza su correo</numerusform>
            <numerusform>%n alias desactivados: se rechaza su correo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) removed: mail for them is refused</source>
        <translation>
            <numerusform>%n alias eliminado: se rechaza su correo</numerusform>
            <numerusform>%n alias eliminados: se rechaza su correo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AnswersDialog</name>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>gui::AppPasswordsSection</name>
    <message>
        <source>revoked %1</source>
        <translation>revocada el %1</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funciona</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>App passwords</source>
        <translation>Contraseñas de aplicación</translation>
    </message>
    <message>
        <source>One password for each phone or program, so that a lost phone costs nothing but its own: revoke that one, and all others go on working.</source>
        <translation>Una contraseña para cada teléfono o programa, para que un teléfono perdido solo cueste la suya: revoque esa y todas las demás siguen funcionando.</translation>
    </message>
    <message>
        <source>App passwords of %1</source>
        <translation>Contraseñas de aplicación de %1</translation>
    </message>
    <message>
        <source>There is none: every program uses the account&apos;s own password.</source>
        <translation>No hay ninguna: cada programa usa la contraseña de la cuenta.</translation>
    </message>
    <message>
        <source>New app password…</source>
        <translation>Contraseña de aplicación nueva…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>New app password</source>
        <translation>Contraseña de aplicación nueva</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearla</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>Phone, laptop, printer…</source>
        <translation>Teléfono, portátil, impresora…</translation>
    </message>
    <message>
        <source>So that you know later which one to revoke.</source>
        <translation>Para que después sepa cuál revocar.</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>Diga para qué es.</translation>
    </message>
    <message>
        <source>App password for %1</source>
        <translation>Contraseña de aplicación de %1</translation>
    </message>
    <message>
        <source>Type or paste it into the program, with %1 as the user name. It is shown only this once: the server keeps no copy that can be read.</source>
        <translation>Escríbala o péguela en el programa, con %1 como nombre de usuario. Solo se muestra esta vez: el servidor no guarda ninguna copia legible.</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Contraseña de aplicación</translation>
    </message>
    <message>
        <source>Copy the app password</source>
        <translation>Copiar la contraseña de aplicación</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ya la tengo</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n app password(s)?</source>
        <translation>
            <numerusform>¿Revocar %n contraseña de aplicación?</numerusform>
            <numerusform>¿Revocar %n contraseñas de aplicación?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: who uses it cannot log in any more. A new one can be made, but not the same one again.</source>
        <translation>%1: quien la usa ya no puede iniciar sesión. Se puede crear una nueva, pero no la misma otra vez.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message numerus="yes">
        <source>%n app password(s) revoked</source>
        <translation>
            <numerusform>%n contraseña de aplicación revocada</numerusform>
            <numerusform>%n contraseñas de aplicación revocadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Application</name>
    <message>
        <source>Facteur: your own mail server. This program sets it up and watches it.</source>
        <translation>Facteur: su propio servidor de correo. Este programa lo configura y lo vigila.</translation>
    </message>
    <message>
        <source>Folder of the server to show.</source>
        <translation>Carpeta del servidor que se muestra.</translation>
    </message>
    <message>
        <source>Control socket of the server to show.</source>
        <translation>Socket de control del servidor que se muestra.</translation>
    </message>
    <message>
        <source>Start in the system tray, without a window.</source>
        <translation>Iniciar en la bandeja del sistema, sin ventana.</translation>
    </message>
    <message>
        <source>Language for this run (en, fr, de, es).</source>
        <translation>Idioma para esta vez (en, fr, de, es).</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>No hay ninguna carpeta %1</translation>
    </message>
    <message>
        <source>The server ended by itself: %1</source>
        <translation>El servidor terminó por sí mismo: %1</translation>
    </message>
    <message>
        <source>Stop the mail server?</source>
        <translation>¿Detener el servidor de correo?</translation>
    </message>
    <message>
        <source>Mail programs are disconnected, and nobody can send mail to you or read it until the server is started again. Other servers keep their mail for you and try again, usually for up to five days. Nothing is deleted.</source>
        <translation>Los programas de correo se desconectan y nadie puede enviarle correo ni leerlo hasta que se vuelva a iniciar el servidor. Los demás servidores guardan su correo y lo reintentan, normalmente hasta cinco días. No se borra nada.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Quit, and stop the server?</source>
        <translation>¿Salir y detener el servidor?</translation>
    </message>
    <message>
        <source>This server was started for trying out and stops with this program. Other servers keep mail for it and try again later. Nothing is deleted.</source>
        <translation>Este servidor se inició para probar y se detiene con este programa. Los demás servidores guardan su correo y lo reintentan más tarde. No se borra nada.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>gui::BansSection</name>
    <message>
        <source>banned</source>
        <translation>vetada</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>automáticamente</translation>
    </message>
    <message>
        <source>Address or network</source>
        <translation>Dirección o red</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Vetada</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cuántas veces</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>Addresses that may not connect: no mail program and no mail server. Who guesses passwords or addresses gets here by itself, each time for longer. Lift a ban when it hit somebody you know.</source>
        <translation>Direcciones que no pueden conectarse: ningún programa de correo ni servidor. Quien adivina contraseñas o direcciones llega aquí automáticamente, cada vez por más tiempo. Levante un veto si afectó a alguien que conoce.</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>No hay nadie vetado.</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Vetar…</translation>
    </message>
    <message>
        <source>Ban an address or network</source>
        <translation>Vetar una dirección o una red</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Levantar</translation>
    </message>
    <message>
        <source>Ban an address</source>
        <translation>Vetar una dirección</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>&amp;Address or network</source>
        <translation>&amp;Dirección o red</translation>
    </message>
    <message>
        <source>Nobody connects from there any more, neither mail programs nor servers that bring mail.</source>
        <translation>Nadie más se conecta desde allí, ni programas de correo ni servidores que traigan correo.</translation>
    </message>
    <message>
        <source>For how &amp;long</source>
        <translation>Por cuánto &amp;tiempo</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>so that you know later</source>
        <translation>para que después lo sepa</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>vetada a mano</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 está vetada</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) lifted</source>
        <translation>
            <numerusform>%n veto levantado</numerusform>
            <numerusform>%n vetos levantados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gui::CertificatesPage</name>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>caducó hace %n día</numerusform>
            <numerusform>caducó hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n día más</numerusform>
            <numerusform>%n días más</numerusform>
        </translation>
    </message>
    <message>
        <source>itself</source>
        <translation>él mismo</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Válido para</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>By its certificate the server proves to mail programs and other servers that it is the one it claims to be. A self-signed one encrypts as well, but programs ask their users to trust it: compare the fingerprint then.</source>
        <translation>Con su certificado, el servidor demuestra a los programas de correo y a otros servidores que es quien dice ser. Uno autofirmado cifra igual de bien, pero los programas piden a sus usuarios que confíen en él: compare entonces la huella.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>There is no certificate: mail programs cannot connect safely.</source>
        <translation>No hay ningún certificado: los programas de correo no pueden conectarse de forma segura.</translation>
    </message>
    <message>
        <source>Replace by own files…</source>
        <translation>Sustituir por archivos propios…</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validez</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella digital (SHA-256)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>del %1 al %2</translation>
    </message>
    <message>
        <source>itself (self-signed)</source>
        <translation>él mismo (autofirmado)</translation>
    </message>
    <message>
        <source>Copy the path of the certificate</source>
        <translation>Copiar la ruta del certificado</translation>
    </message>
    <message>
        <source>Copy the path of the private key</source>
        <translation>Copiar la ruta de la clave privada</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copiar la huella</translation>
    </message>
    <message>
        <source>It has ended: mail programs refuse to connect. Replace it now.</source>
        <translation>Ha caducado: los programas de correo se niegan a conectarse. Sustitúyalo ahora.</translation>
    </message>
    <message>
        <source>It ends soon: replace it before that day, else mail programs refuse to connect.</source>
        <translation>Caduca pronto: sustitúyalo antes de ese día; si no, los programas de correo se negarán a conectarse.</translation>
    </message>
    <message>
        <source>It is self-signed: programs ask their users whether to trust it.</source>
        <translation>Está autofirmado: los programas preguntan a sus usuarios si confían en él.</translation>
    </message>
    <message>
        <source>It is well.</source>
        <translation>Está bien.</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server.</source>
        <translation>No es para %1, el nombre de este servidor.</translation>
    </message>
    <message>
        <source>The file holds another certificate than the one in use: it is taken when the server is reloaded.</source>
        <translation>El archivo contiene otro certificado que el que está en uso: se tomará cuando se recargue el servidor.</translation>
    </message>
    <message>
        <source>The new certificate is in use for new connections; it is valid until %1</source>
        <translation>El certificado nuevo se usa para las conexiones nuevas; es válido hasta el %1</translation>
    </message>
</context>
<context>
    <name>gui::ChecksSection</name>
    <message>
        <source>when the server connects</source>
        <translation>cuando el servidor se conecta</translation>
    </message>
    <message>
        <source>at its greeting</source>
        <translation>en su saludo</translation>
    </message>
    <message>
        <source>when it names the sender</source>
        <translation>cuando nombra al remitente</translation>
    </message>
    <message>
        <source>when it names a recipient</source>
        <translation>cuando nombra a un destinatario</translation>
    </message>
    <message>
        <source>when the message is there</source>
        <translation>cuando el mensaje está aquí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tal cual</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Also your own users&apos; mail</source>
        <translation>También el correo de sus usuarios</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Nombre en el registro</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>All that is looked at. The points a check gives are multiplied by its weight: turn one off that is wrong for your mail, or let it count for more or less.</source>
        <translation>Todo lo que se examina. Los puntos que da una comprobación se multiplican por su peso: desactive una que no convenga a su correo, o haga que cuente más o menos.</translation>
    </message>
    <message>
        <source>There is no check.</source>
        <translation>No hay ninguna comprobación.</translation>
    </message>
    <message>
        <source>Try a mail…</source>
        <translation>Probar un mensaje…</translation>
    </message>
    <message>
        <source>What would be said about a mail? Nothing is delivered or remembered.</source>
        <translation>¿Qué se diría de un mensaje? No se entrega ni se recuerda nada.</translation>
    </message>
    <message>
        <source>Weight…</source>
        <translation>Peso…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Peso</translation>
    </message>
    <message>
        <source>1: as it is; 2: twice as much; 0: off.</source>
        <translation>1: tal cual; 2: el doble; 0: desactivada.</translation>
    </message>
    <message>
        <source>%1 weighs otherwise from now on</source>
        <translation>%1 pesa desde ahora de otro modo</translation>
    </message>
    <message>
        <source>%1 is turned off</source>
        <translation>%1 está desactivada</translation>
    </message>
    <message>
        <source>%1 is turned on</source>
        <translation>%1 está activada</translation>
    </message>
    <message>
        <source>Try a mail</source>
        <translation>Probar un mensaje</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>All checks look at it as if it came in now. Nothing is delivered, counted or remembered.</source>
        <translation>Todas las comprobaciones lo miran como si llegara ahora. No se entrega, cuenta ni recuerda nada.</translation>
    </message>
    <message>
        <source>&amp;Server&apos;s address</source>
        <translation>Dirección del &amp;servidor</translation>
    </message>
    <message>
        <source>&amp;Greeting (HELO)</source>
        <translation>Sal&amp;udo (HELO)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>P&amp;ara</translation>
    </message>
    <message>
        <source>an address here</source>
        <translation>una dirección de aquí</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>its source text; may be empty</source>
        <translation>su texto fuente; puede quedar vacío</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 puntos)</translation>
    </message>
    <message>
        <source>Decision: %1. %2 %3</source>
        <translation>Decisión: %1. %2 %3</translation>
    </message>
    <message>
        <source>No check had anything to say: it would be taken.</source>
        <translation>Ninguna comprobación tuvo nada que decir: se aceptaría.</translation>
    </message>
</context>
<context>
    <name>gui::Connection</name>
    <message>
        <source>The server closed the connection.</source>
        <translation>El servidor cerró la conexión.</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado a %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>%1 is connected, but does not answer. It may be overloaded or stopped; what you see may be out of date.</source>
        <translation>%1 está conectado, pero no responde. Quizá esté sobrecargado o detenido; lo que ve puede no estar al día.</translation>
    </message>
    <message>
        <source>%1 went away; waiting for it to come back…</source>
        <translation>%1 ha desaparecido; esperando a que vuelva…</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>No hay ningún servidor elegido</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 no está en marcha</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>No hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>This server is older than the program and cannot do that: update the server.</source>
        <translation>Este servidor es más antiguo que el programa y no puede hacer eso: actualice el servidor.</translation>
    </message>
    <message>
        <source>ssh reaches %1, but no Facteur answers at %2 there. See whether it runs, and whether you may use that socket.</source>
        <translation>ssh alcanza %1, pero ningún Facteur responde allí en %2. Vea si está en marcha y si usted puede usar ese socket.</translation>
    </message>
</context>
<context>
    <name>gui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>gui::DnsListsSection</name>
    <message>
        <source>answers</source>
        <translation>responde</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>omitida: %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>aún no se ha preguntado</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>habla a favor</translation>
    </message>
    <message>
        <source>speaks against</source>
        <translation>habla en contra</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Una entrada</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Se pregunta por</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>DNS lists</source>
        <translation>Listas DNS</translation>
    </message>
    <message>
        <source>Lists that others keep of addresses and domains, bad and good ones. Each is asked who sends you mail, so its operator learns that. Some allow only little use, or ask for an account: the note says so.</source>
        <translation>Listas que otros llevan de direcciones y dominios, malos y buenos. A cada una se le pregunta por quién le envía correo, de modo que su operador se entera. Algunas solo permiten un uso reducido, o piden una cuenta: la nota lo dice.</translation>
    </message>
    <message>
        <source>No list is asked.</source>
        <translation>No se pregunta a ninguna lista.</translation>
    </message>
    <message>
        <source>Add list…</source>
        <translation>Añadir lista…</translation>
    </message>
    <message>
        <source>Look up…</source>
        <translation>Consultar…</translation>
    </message>
    <message>
        <source>Ask all lists about an address or a domain</source>
        <translation>Preguntar a todas las listas por una dirección o un dominio</translation>
    </message>
    <message>
        <source>New DNS list</source>
        <translation>Lista DNS nueva</translation>
    </message>
    <message>
        <source>DNS list %1</source>
        <translation>Lista DNS %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Zona</translation>
    </message>
    <message>
        <source>As its operator names it, with your key in front when you have one.</source>
        <translation>Como la nombra su operador, con su clave delante si tiene una.</translation>
    </message>
    <message>
        <source>An &amp;entry</source>
        <translation>Una &amp;entrada</translation>
    </message>
    <message>
        <source>speaks against the mail</source>
        <translation>habla en contra del mensaje</translation>
    </message>
    <message>
        <source>speaks for it</source>
        <translation>habla a su favor</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Puntos</translation>
    </message>
    <message>
        <source>&amp;Asked about</source>
        <translation>&amp;Se pregunta por</translation>
    </message>
    <message>
        <source>One or more of: client (its address), helo (its greeting), sender (the sender&apos;s domain), name (the client&apos;s name), url (links in the text).</source>
        <translation>Uno o varios de: client (su dirección), helo (su saludo), sender (el dominio del remitente), name (el nombre del cliente), url (los enlaces del texto).</translation>
    </message>
    <message>
        <source>&amp;Only answers</source>
        <translation>S&amp;olo las respuestas</translation>
    </message>
    <message>
        <source>Empty: every answer of the list counts.</source>
        <translation>Vacío: cuenta toda respuesta de la lista.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Look up in all lists</source>
        <translation>Consultar todas las listas</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Dirección o dominio</translation>
    </message>
    <message>
        <source>listed (%1)</source>
        <translation>figura (%1)</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>no figura</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>sin respuesta: %1</translation>
    </message>
    <message>
        <source>What the lists say about %1</source>
        <translation>Lo que dicen las listas sobre %1</translation>
    </message>
    <message>
        <source>No list was asked.</source>
        <translation>No se preguntó a ninguna lista.</translation>
    </message>
</context>
<context>
    <name>gui::DnsPage</name>
    <message>
        <source>Other servers find yours by its DNS records, and believe its mail because of them. When mail does not arrive, or lands in others&apos; junk, the reason is mostly here.</source>
        <translation>Los demás servidores encuentran el suyo por sus registros DNS, y creen su correo gracias a ellos. Cuando el correo no llega, o acaba en el correo no deseado de otros, el motivo suele estar aquí.</translation>
    </message>
</context>
<context>
    <name>gui::DomainsPage</name>
    <message>
        <source>takes mail</source>
        <translation>acepta correo</translation>
    </message>
    <message>
        <source>turned off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Mail for unknown names</source>
        <translation>Correo para nombres desconocidos</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>The names behind the @ of the addresses here. Mail reaches a new domain only after its DNS records are published: “DNS records” shows them, ready to be copied.</source>
        <translation>Los nombres que van detrás de la @ de las direcciones de aquí. El correo llega a un dominio nuevo solo cuando se han publicado sus registros DNS: «Registros DNS» los muestra, listos para copiar.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>There is no domain yet: add the one your addresses are to end with.</source>
        <translation>Aún no hay ningún dominio: añada aquel en el que deben terminar sus direcciones.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Añadir dominio…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>Registros DNS</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Its accounts keep their mail, but mail for it is refused until it is turned on again</source>
        <translation>Sus cuentas conservan su correo, pero el correo para él se rechaza hasta que se vuelva a activar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>New domain</source>
        <translation>Dominio nuevo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Dominio</translation>
    </message>
    <message>
        <source>As you registered it; you need to be able to change its DNS records.</source>
        <translation>Tal como lo registró; debe poder cambiar sus registros DNS.</translation>
    </message>
    <message>
        <source>&amp;Mail for unknown names</source>
        <translation>&amp;Correo para nombres desconocidos</translation>
    </message>
    <message>
        <source>refuse it</source>
        <translation>rechazarlo</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Leave it empty unless you have a reason: it attracts junk, and mistyped mail is never returned to its sender.</source>
        <translation>Una dirección que recibe lo que se envía a nombres que no existen. Déjela vacía si no tiene un motivo: atrae correo no deseado, y el correo mal dirigido nunca vuelve a su remitente.</translation>
    </message>
    <message>
        <source>Type the domain&apos;s name.</source>
        <translation>Escriba el nombre del dominio.</translation>
    </message>
    <message>
        <source>%1 is here. Publish its DNS records next: “DNS records” shows them.</source>
        <translation>%1 está aquí. Publique ahora sus registros DNS: «Registros DNS» los muestra.</translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation>Dominio %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Empty: such mail is refused, and its sender learns of the mistake.</source>
        <translation>Una dirección que recibe lo que se envía a nombres que no existen. Vacío: ese correo se rechaza y su remitente se entera del error.</translation>
    </message>
    <message>
        <source>&amp;Tag separators</source>
        <translation>&amp;Separadores de etiqueta</translation>
    </message>
    <message>
        <source>Signs that begin a tag: with “+”, mail for name+shop@%1 reaches name@%1. Change it only when names of yours contain such a sign.</source>
        <translation>Signos que inician una etiqueta: con «+», el correo para nombre+tienda@%1 llega a nombre@%1. Cámbielo solo si alguno de sus nombres contiene un signo así.</translation>
    </message>
    <message>
        <source>&amp;Take mail for this domain</source>
        <translation>&amp;Aceptar correo para este dominio</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 se ha cambiado</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned on</source>
        <translation>
            <numerusform>%n dominio activado</numerusform>
            <numerusform>%n dominios activados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n dominio desactivado: se rechaza su correo</numerusform>
            <numerusform>%n dominios desactivados: se rechaza su correo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 still has %2 and %3: remove those first.</source>
        <translation>%1 aún tiene %2 y %3: elimínelos antes.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n cuenta</numerusform>
            <numerusform>%n cuentas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es)</source>
        <translation>
            <numerusform>%n alias</numerusform>
            <numerusform>%n alias</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the domain %1?</source>
        <translation>¿Eliminar el dominio %1?</translation>
    </message>
    <message>
        <source>All mail for it is refused from now on, and its pattern aliases and own settings are deleted. Its DNS records stay where you published them: remove those, too, so that others do not try in vain.</source>
        <translation>A partir de ahora se rechaza todo su correo, y se eliminan sus patrones de alias y sus ajustes propios. Sus registros DNS quedan donde los publicó: quítelos también, para que otros no lo intenten en vano.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 se ha eliminado</translation>
    </message>
</context>
<context>
    <name>gui::FailedLoginsSection</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Name tried</source>
        <translation>Nombre probado</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 está vetada</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Inicios de sesión fallidos</translation>
    </message>
    <message>
        <source>Since the server was started, as far as its log reaches back. Many names from one address is somebody who guesses. The same name from where its owner is, again and again, is a program with an old password.</source>
        <translation>Desde que se inició el servidor, hasta donde alcanza su registro. Muchos nombres desde una dirección: alguien está adivinando. El mismo nombre, desde donde está su dueño, una y otra vez: un programa con una contraseña antigua.</translation>
    </message>
    <message>
        <source>No login failed.</source>
        <translation>No falló ningún inicio de sesión.</translation>
    </message>
    <message>
        <source>Ban the address…</source>
        <translation>Vetar la dirección…</translation>
    </message>
    <message>
        <source>Show account</source>
        <translation>Mostrar la cuenta</translation>
    </message>
</context>
<context>
    <name>gui::FiltersPage</name>
    <message>
        <source>Each mail from outside gets points for what is suspicious about it. As delivered, this catches most junk and loses no mail; change something when Journey shows that a mail was judged wrongly.</source>
        <translation>Cada mensaje que llega de fuera recibe puntos por lo que tiene de sospechoso. Tal como viene, esto detiene casi todo el correo no deseado y no pierde ningún mensaje; cambie algo cuando Recorrido muestre que un mensaje se juzgó mal.</translation>
    </message>
</context>
<context>
    <name>gui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>gui::GeneralSection</name>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 tiene una contraseña nueva</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>C&amp;uota</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>Almacenamiento usado</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Último inicio de sesión</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>tal como lo ven los demás; puede quedar vacío</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>How much mail it may keep. When it is full, mail for it is refused and its sender is told.</source>
        <translation>Cuánto correo puede guardar. Cuando está llena, se rechaza su correo y se avisa al remitente.</translation>
    </message>
    <message>
        <source>&amp;Turned on</source>
        <translation>&amp;Activada</translation>
    </message>
    <message>
        <source>Turned on</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>Turned off, it keeps its mail, but nobody can log in and mail for it is refused.</source>
        <translation>Desactivada, conserva su correo, pero nadie puede iniciar sesión y se rechaza su correo.</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Restablecer contraseña…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 de %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>gui::JourneyPage</name>
    <message>
        <source>(delivery report)</source>
        <translation>(informe de entrega)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué fue de él</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Respuesta dada</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Journey number</source>
        <translation>Número de recorrido</translation>
    </message>
    <message>
        <source>Whatever became of it</source>
        <translation>Sea cual sea su destino</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>En Correo no deseado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Comes again later</source>
        <translation>Volverán más tarde</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>No se pudieron entregar</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Todo lo que se guarda</translation>
    </message>
    <message>
        <source>The whole journey is in the clipboard, to be sent to whoever asks</source>
        <translation>El recorrido completo está en el portapapeles, para enviarlo a quien pregunte</translation>
    </message>
    <message>
        <source>Where is my mail, why was this refused? Every mail that came to the server&apos;s door in the last weeks is here, also those that were turned away. Choose one, and its journey is told: each check, what it found, and what that weighed.</source>
        <translation>¿Dónde está mi mensaje, por qué se rechazó? Todo mensaje que llegó a la puerta del servidor en las últimas semanas está aquí, también los que no entraron. Elija uno y se contará su recorrido: cada comprobación, qué encontró y cuánto pesó.</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>No mail fits. Look in a longer time, or leave a field empty: a part of an address is found with the filter below.</source>
        <translation>Ningún mensaje coincide. Busque en un periodo más largo, o deje un campo vacío: una parte de una dirección se encuentra con el filtro de abajo.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Message-ID</source>
        <translation>&amp;Message-ID</translation>
    </message>
    <message>
        <source>IP address that brought it</source>
        <translation>Dirección IP que lo trajo</translation>
    </message>
    <message>
        <source>from the mail&apos;s source text</source>
        <translation>del texto fuente del mensaje</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the whole journey</source>
        <translation>Copiar el recorrido completo</translation>
    </message>
    <message>
        <source>Only what &amp;mattered</source>
        <translation>Solo lo que &amp;importó</translation>
    </message>
    <message>
        <source>Leave out checks that found nothing against the mail</source>
        <translation>Omitir las comprobaciones que no encontraron nada en contra del mensaje</translation>
    </message>
    <message>
        <source>Only what mattered</source>
        <translation>Solo lo que importó</translation>
    </message>
    <message>
        <source>Steps of the journey</source>
        <translation>Pasos del recorrido</translation>
    </message>
</context>
<context>
    <name>gui::LazyTableModel</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>gui::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>How much a stranger&apos;s address may do before it is slowed down, refused or banned. People who have logged in are not meant. A change takes effect within seconds.</source>
        <translation>Cuánto puede hacer la dirección de un desconocido antes de que se la frene, rechace o vete. No se refiere a quienes han iniciado sesión. Un cambio surte efecto en segundos.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 se ha cambiado; surte efecto en segundos</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 vuelve a tener su valor por defecto</translation>
    </message>
</context>
<context>
    <name>gui::LogModel</name>
    <message>
        <source>debug</source>
        <translation>depuración</translation>
    </message>
    <message>
        <source>info</source>
        <translation>información</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
</context>
<context>
    <name>gui::LogsPage</name>
    <message>
        <source>What the server does, line by line, as it happens. You need this only to find out why something did not work: choose a line of a mail and follow it to see all that happened to that mail.</source>
        <translation>Lo que hace el servidor, línea por línea, según ocurre. Solo lo necesita para averiguar por qué algo no funcionó: elija una línea de un mensaje y sígalo para ver todo lo que le ocurrió.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Show only lines that contain</source>
        <translation>Mostrar solo las líneas que contienen</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Todas las gravedades</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>%1 y peores</translation>
    </message>
    <message>
        <source>Least severity shown</source>
        <translation>Gravedad mínima que se muestra</translation>
    </message>
    <message>
        <source>Follow this mail</source>
        <translation>Seguir este mensaje</translation>
    </message>
    <message>
        <source>Show only the lines of the mail that the selected line is about</source>
        <translation>Mostrar solo las líneas del mensaje al que se refiere la línea elegida</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Copiar las líneas elegidas</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Write the lines that are shown into a file</source>
        <translation>Escribir en un archivo las líneas que se muestran</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Volver a mostrar todo</translation>
    </message>
    <message>
        <source>Following the mail with trace %1</source>
        <translation>Siguiendo el mensaje con recorrido %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Show new lines again</source>
        <translation>Volver a mostrar las líneas nuevas</translation>
    </message>
    <message>
        <source>Pause: keep new lines back</source>
        <translation>Pausa: retener las líneas nuevas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) came too fast to be shown</source>
        <translation>
            <numerusform>%Ln línea llegó demasiado rápido para mostrarla</numerusform>
            <numerusform>%Ln líneas llegaron demasiado rápido para mostrarlas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1</source>
        <translation>
            <numerusform>%Ln línea escrita en %1</numerusform>
            <numerusform>%Ln líneas escritas en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
</context>
<context>
    <name>gui::LookUp</name>
    <message>
        <source>The look-up was given up.</source>
        <translation>Se abandonó la consulta.</translation>
    </message>
</context>
<context>
    <name>gui::MailTalk</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 no responde.</translation>
    </message>
    <message>
        <source>There is no machine of the name %1.</source>
        <translation>No hay ninguna máquina con el nombre %1.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2: nothing listens there, or a firewall says no.</source>
        <translation>%1 rechaza las conexiones en el puerto %2: nada escucha allí, o un cortafuegos dice que no.</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 cerró la conexión.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on with %1: %2</source>
        <translation>No se pudo acordar ningún cifrado con %1: %2</translation>
    </message>
    <message>
        <source>%1, port %2: %3</source>
        <translation>%1, puerto %2: %3</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that was made for it.</source>
        <translation>%1 muestra otro certificado que el que se creó para él.</translation>
    </message>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 no habla el idioma de los servidores de correo.</translation>
    </message>
</context>
<context>
    <name>gui::MailboxTalk</name>
    <message>
        <source>%1 refuses to show the mailbox: %2</source>
        <translation>%1 se niega a mostrar el buzón: %2</translation>
    </message>
    <message>
        <source>The mail was taken in, but is not in the mailbox after %1 seconds.</source>
        <translation>El mensaje se aceptó, pero no está en el buzón después de %1 segundos.</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Facteur</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Iniciar el servidor</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Try to connect again now</source>
        <translation>Intentar conectar de nuevo ahora</translation>
    </message>
    <message>
        <source>Set up a mail server…</source>
        <translation>Configurar un servidor de correo…</translation>
    </message>
    <message>
        <source>Connect to a server that is there already…</source>
        <translation>Conectar con un servidor que ya existe…</translation>
    </message>
    <message>
        <source>Welcome to Facteur</source>
        <translation>Le damos la bienvenida a Facteur</translation>
    </message>
    <message>
        <source>Your own mail server, set up by answering a few questions. Nothing is changed on this computer before you have seen and accepted a summary.</source>
        <translation>Su propio servidor de correo, configurado con unas cuantas preguntas. No se cambia nada en este ordenador hasta que usted haya visto y aceptado un resumen.</translation>
    </message>
    <message>
        <source>No system tray: closing this window ends the program</source>
        <translation>No hay bandeja del sistema: al cerrar esta ventana termina el programa</translation>
    </message>
    <message>
        <source>This desktop shows no icons of programs in the background. The mail server itself goes on when this window is closed.</source>
        <translation>Este escritorio no muestra iconos de programas en segundo plano. El servidor de correo sigue funcionando cuando se cierra esta ventana.</translation>
    </message>
</context>
<context>
    <name>gui::MessageDialog</name>
    <message>
        <source>Message in the queue</source>
        <translation>Mensaje en la cola</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>Lo que dijo el otro servidor</translation>
    </message>
    <message>
        <source>Header of the message</source>
        <translation>Cabecera del mensaje</translation>
    </message>
    <message>
        <source>Reading the header…</source>
        <translation>Leyendo la cabecera…</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Destinatarios</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;Cabecera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>From %1, %2, %3, waiting since %4</source>
        <translation>De %1, %2, %3, en espera desde %4</translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(informe de entrega)</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>número %1</translation>
    </message>
</context>
<context>
    <name>gui::OverviewPage</name>
    <message>
        <source>How your server is. While every part says it is well, there is nothing for you to do; where one is not, its line says what that means for your mail and what helps.</source>
        <translation>Cómo está su servidor. Mientras cada parte diga que está bien, no tiene nada que hacer; donde algo falle, su línea dice qué significa para su correo y qué ayuda.</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Recibidos hoy</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Enviados hoy</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Mail per hour</source>
        <translation>Mensajes por hora</translation>
    </message>
    <message>
        <source>Mail per hour, the last 24 hours; arrow keys read one hour after the other</source>
        <translation>Mensajes por hora, últimas 24 horas; las teclas de flecha leen una hora tras otra</translation>
    </message>
    <message>
        <source>Parts of the server</source>
        <translation>Partes del servidor</translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation>Últimos problemas</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibidos</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviados</translation>
    </message>
    <message>
        <source>junk and refused</source>
        <translation>no deseados y rechazados</translation>
    </message>
    <message numerus="yes">
        <source>%n junk or refused</source>
        <translation>
            <numerusform>%n no deseado o rechazado</numerusform>
            <numerusform>%n no deseados o rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted by you</source>
        <translation>
            <numerusform>%n enviado por ustedes</numerusform>
            <numerusform>%n enviados por ustedes</numerusform>
        </translation>
    </message>
    <message>
        <source>outgoing mail is paused</source>
        <translation>el correo saliente está en pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenido</numerusform>
            <numerusform>%n retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>all mail is delivered</source>
        <translation>todo el correo está entregado</translation>
    </message>
    <message>
        <source>the oldest since %1</source>
        <translation>el más antiguo desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n cuenta</numerusform>
            <numerusform>%n cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>no hay ninguno</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>válido hasta el %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo está bien</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n asunto necesita su atención</numerusform>
            <numerusform>%n asuntos necesitan su atención</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Comprobado a las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times, last %1</source>
        <translation>
            <numerusform>%n vez, la última %1</numerusform>
            <numerusform>%n veces, la última %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PasswordEdit</name>
    <message>
        <source>Suggest one</source>
        <translation>Proponer una</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Copiar la contraseña</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>gui::PatternsSection</name>
    <message>
        <source>all domains</source>
        <translation>todos los dominios</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patrones</translation>
    </message>
    <message>
        <source>Many addresses at once: “shop-*” for every name that begins so. They are looked at only when no account and no alias has the name, in their order.</source>
        <translation>Muchas direcciones a la vez: «tienda-*» para todo nombre que empiece así. Solo se miran cuando ninguna cuenta ni alias tiene el nombre, en su orden.</translation>
    </message>
    <message>
        <source>Pattern aliases</source>
        <translation>Patrones de alias</translation>
    </message>
    <message>
        <source>There is no pattern.</source>
        <translation>No hay ningún patrón.</translation>
    </message>
    <message>
        <source>Add pattern…</source>
        <translation>Añadir patrón…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>New pattern</source>
        <translation>Patrón nuevo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patrón</translation>
    </message>
    <message>
        <source>For the part before the @: * stands for any text, ? for one sign; or a regular expression between slashes.</source>
        <translation>Para la parte anterior a la @: * vale por cualquier texto, ? por un signo; o una expresión regular entre barras.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Dominio</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Lleva a</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>Una dirección en cada línea</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Orden</translation>
    </message>
    <message>
        <source>Smaller numbers are looked at first; the first pattern that fits counts.</source>
        <translation>Los números menores se miran primero; cuenta el primer patrón que coincide.</translation>
    </message>
    <message>
        <source>The pattern works now</source>
        <translation>El patrón ya funciona</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s) removed</source>
        <translation>
            <numerusform>%n patrón eliminado</numerusform>
            <numerusform>%n patrones eliminados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ProfileDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar con un servidor</translation>
    </message>
    <message>
        <source>This computer, the system&apos;s service</source>
        <translation>Este ordenador, el servicio del sistema</translation>
    </message>
    <message>
        <source>This computer, in a folder</source>
        <translation>Este ordenador, en una carpeta</translation>
    </message>
    <message>
        <source>Another machine, by SSH</source>
        <translation>Otra máquina, por SSH</translation>
    </message>
    <message>
        <source>Where the server runs</source>
        <translation>Dónde funciona el servidor</translation>
    </message>
    <message>
        <source>As you like to call it</source>
        <translation>Como usted quiera llamarlo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder of the server</source>
        <translation>Carpeta del servidor</translation>
    </message>
    <message>
        <source>SSH address</source>
        <translation>Dirección SSH</translation>
    </message>
    <message>
        <source>Control socket on that machine</source>
        <translation>Socket de control en esa máquina</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>Puerto SSH</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>&amp;Where it runs</source>
        <translation>Dónde &amp;funciona</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>SSH &amp;address</source>
        <translation>&amp;Dirección SSH</translation>
    </message>
    <message>
        <source>SSH &amp;port</source>
        <translation>&amp;Puerto SSH</translation>
    </message>
    <message>
        <source>Control &amp;socket there</source>
        <translation>&amp;Socket de control allí</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Choose the folder that holds the server&apos;s facteur.toml.</source>
        <translation>Elija la carpeta que contiene el facteur.toml del servidor.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine. What ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>Escriba la dirección como para ssh: nombre@máquina. Lo que ssh pregunte, una contraseña o una clave de host desconocida, se muestra aquí.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>El socket de control es una ruta que empieza por /.</translation>
    </message>
    <message>
        <source>You need to be root or a member of the group facteur-admin to administer it.</source>
        <translation>Debe ser root o miembro del grupo facteur-admin para administrarlo.</translation>
    </message>
</context>
<context>
    <name>gui::ProgramSettings</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Start with the session, in the system tray</source>
        <translation>Iniciar con la sesión, en la bandeja del sistema</translation>
    </message>
    <message>
        <source>The mail server itself runs without this program. Turn this on to be told when it needs you.</source>
        <translation>El servidor de correo funciona sin este programa. Actívelo para que se le avise cuando le necesite.</translation>
    </message>
    <message>
        <source>Show notifications when the server needs you</source>
        <translation>Mostrar notificaciones cuando el servidor le necesite</translation>
    </message>
    <message>
        <source>Servers this program knows</source>
        <translation>Servidores que conoce este programa</translation>
    </message>
    <message>
        <source>The servers this program can show. Removing one from this list changes nothing on the server.</source>
        <translation>Los servidores que este programa puede mostrar. Quitar uno de esta lista no cambia nada en el servidor.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1 (se muestra ahora)</translation>
    </message>
    <message>
        <source>%1 is no longer in the list</source>
        <translation>%1 ya no está en la lista</translation>
    </message>
</context>
<context>
    <name>gui::QueuePage</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(informe de entrega)</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation>se volverá a intentar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>Lo que dijo el otro servidor</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Queue number</source>
        <translation>Número en la cola</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be tried now</source>
        <translation>
            <numerusform>%n mensaje se intenta ahora</numerusform>
            <numerusform>%n mensajes se intentan ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) held: they wait until you release them</source>
        <translation>
            <numerusform>%n mensaje retenido: espera hasta que usted lo libere</numerusform>
            <numerusform>%n mensajes retenidos: esperan hasta que usted los libere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) released</source>
        <translation>
            <numerusform>%n mensaje liberado</numerusform>
            <numerusform>%n mensajes liberados</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that waits is tried now</source>
        <translation>Todo lo que espera se intenta ahora</translation>
    </message>
    <message>
        <source>Outgoing mail is paused: it waits here until you resume it.</source>
        <translation>El correo saliente está en pausa: espera aquí hasta que usted lo reanude.</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again.</source>
        <translation>El correo saliente vuelve a salir.</translation>
    </message>
    <message>
        <source>Mail to other servers waits here until they take it. A server that is busy or away is tried again by itself, at growing intervals; after five days the sender gets a report. You need to do something only when the reason given says so.</source>
        <translation>El correo para otros servidores espera aquí hasta que lo aceptan. Un servidor ocupado o ausente se vuelve a intentar solo, a intervalos crecientes; después de cinco días el remitente recibe un informe. Solo tiene que hacer algo cuando lo diga el motivo indicado.</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Mensajes en cola</translation>
    </message>
    <message>
        <source>Nothing waits: all mail has been delivered.</source>
        <translation>Nada espera: todo el correo se ha entregado.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Qué mensajes se muestran</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Keep it in the queue, but do not send it until it is released</source>
        <translation>Mantenerlo en la cola, pero no enviarlo hasta que se libere</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Show its journey</source>
        <translation>Mostrar su recorrido</translation>
    </message>
    <message>
        <source>Try all now</source>
        <translation>Intentar todos ahora</translation>
    </message>
    <message>
        <source>Try all messages now</source>
        <translation>Intentar ahora todos los mensajes</translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Reanudar el correo saliente</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Pausar el correo saliente</translation>
    </message>
    <message>
        <source>The message from %1 to %2 is deleted.</source>
        <translation>Se borra el mensaje de %1 para %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are deleted.</source>
        <translation>
            <numerusform>Se borra %n mensaje.</numerusform>
            <numerusform>Se borran %n mensajes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n message(s) from the queue?</source>
        <translation>
            <numerusform>¿Quitar %n mensaje de la cola?</numerusform>
            <numerusform>¿Quitar %n mensajes de la cola?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody receives it, its sender gets no report, and there is no way to bring it back.</source>
        <translation>Nadie lo recibe, su remitente no recibe ningún informe y no hay forma de recuperarlo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed from the queue</source>
        <translation>
            <numerusform>%n mensaje quitado de la cola</numerusform>
            <numerusform>%n mensajes quitados de la cola</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ReachabilitySection</name>
    <message>
        <source>Port 25, mail from others comes in</source>
        <translation>Puerto 25, entra el correo de otros</translation>
    </message>
    <message>
        <source>Port 465, your mail programs send</source>
        <translation>Puerto 465, sus programas de correo envían</translation>
    </message>
    <message>
        <source>Port 993, your mail programs read</source>
        <translation>Puerto 993, sus programas de correo leen</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Many providers close port 25, and a router at home forwards nothing by itself. The tests tell which it is, and what can be done.</source>
        <translation>Muchos proveedores cierran el puerto 25, y un router doméstico no redirige nada por sí solo. Las pruebas dicen qué ocurre y qué se puede hacer.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>Port 25, your mail goes out</source>
        <translation>Puerto 25, sale su correo</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Test the ports</source>
        <translation>Probar los puertos</translation>
    </message>
    <message>
        <source>Let the router forward the ports</source>
        <translation>Que el router redirija los puertos</translation>
    </message>
    <message>
        <source>Asks the router by UPnP, NAT-PMP or PCP; the server renews it as long as it runs</source>
        <translation>Lo pide al router por UPnP, NAT-PMP o PCP; el servidor lo renueva mientras funciona</translation>
    </message>
    <message>
        <source>Stop forwarding</source>
        <translation>Dejar de redirigir</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>aún no se ha probado</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Buscándola…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>It forwards the ports %1 to this server.</source>
        <translation>Redirige los puertos %1 a este servidor.</translation>
    </message>
    <message>
        <source>It forwards %1, but not %2.</source>
        <translation>Redirige %1, pero no %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Asking the router…</source>
        <translation>Preguntando al router…</translation>
    </message>
</context>
<context>
    <name>gui::RecordList</name>
    <message>
        <source>needed</source>
        <translation>necesario</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publicado</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>different</source>
        <translation>distinto</translation>
    </message>
    <message>
        <source>%1 record %2: %3</source>
        <translation>Registro %1 %2: %3</translation>
    </message>
    <message>
        <source>Copy the name of the %1 record</source>
        <translation>Copiar el nombre del registro %1</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Copiar el valor del registro %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Name of the %1 record</source>
        <translation>Nombre del registro %1</translation>
    </message>
    <message>
        <source>Value of the %1 record</source>
        <translation>Valor del registro %1</translation>
    </message>
    <message>
        <source>%1 There is: %2</source>
        <translation>%1 Hay: %2</translation>
    </message>
</context>
<context>
    <name>gui::RecordsSection</name>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Put these where you registered the domain, or where its DNS is kept: one by one with the copy buttons, or all at once as a zone file. A change takes minutes to hours until everybody sees it.</source>
        <translation>Póngalos donde registró el dominio, o donde se lleva su DNS: uno por uno con los botones de copiar, o todos a la vez como archivo de zona. Un cambio tarda de minutos a horas hasta que todos lo ven.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Dominio</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Zone file…</source>
        <translation>Archivo de zona…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>Registros DNS</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Añada antes un dominio.</translation>
    </message>
    <message>
        <source>Asking the DNS…</source>
        <translation>Preguntando al DNS…</translation>
    </message>
    <message>
        <source>All that matters is published (checked %1).</source>
        <translation>Todo lo que importa está publicado (comprobado: %1).</translation>
    </message>
    <message>
        <source>Something that is needed is missing or different (checked %1).</source>
        <translation>Falta algo necesario, o es distinto (comprobado: %1).</translation>
    </message>
    <message>
        <source>What is needed is there; something recommended is missing, or the DNS did not answer (checked %1).</source>
        <translation>Lo necesario está; falta algo recomendado, o el DNS no respondió (comprobado: %1).</translation>
    </message>
</context>
<context>
    <name>gui::RelaySection</name>
    <message>
        <source>those that are listed</source>
        <translation>los que figuran en la lista</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>cualquier nombre</translation>
    </message>
    <message>
        <source>those the other server knows</source>
        <translation>los que conoce el otro servidor</translation>
    </message>
    <message>
        <source>the domain&apos;s mail servers</source>
        <translation>los servidores de correo del dominio</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Se pasa a</translation>
    </message>
    <message>
        <source>Recipients taken</source>
        <translation>Destinatarios aceptados</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Relaying</source>
        <translation>Retransmisión</translation>
    </message>
    <message>
        <source>Domains whose mailboxes are on another server, for which this one takes mail in and passes it on: a backup, or a gate before it. Most people need none.</source>
        <translation>Dominios cuyos buzones están en otro servidor, para los que este acepta el correo y lo pasa: una reserva, o una puerta delante de él. La mayoría no necesita ninguno.</translation>
    </message>
    <message>
        <source>Relay domains</source>
        <translation>Dominios retransmitidos</translation>
    </message>
    <message>
        <source>Mail is passed on for no domain.</source>
        <translation>No se pasa correo para ningún dominio.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Añadir dominio…</translation>
    </message>
    <message>
        <source>New relay domain</source>
        <translation>Dominio retransmitido nuevo</translation>
    </message>
    <message>
        <source>Relay domain %1</source>
        <translation>Dominio retransmitido %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Dominio</translation>
    </message>
    <message>
        <source>&amp;Passed on to</source>
        <translation>Se &amp;pasa a</translation>
    </message>
    <message>
        <source>A host, when it is not found through the domain&apos;s MX records.</source>
        <translation>Un servidor, cuando no se encuentra por los registros MX del dominio.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Puer&amp;to</translation>
    </message>
    <message>
        <source>&amp;Recipients taken</source>
        <translation>Destinatarios &amp;aceptados</translation>
    </message>
    <message>
        <source>Those the other server knows (it is asked)</source>
        <translation>Los que conoce el otro servidor (se le pregunta)</translation>
    </message>
    <message>
        <source>Those that are listed below</source>
        <translation>Los que figuran abajo</translation>
    </message>
    <message>
        <source>Any name</source>
        <translation>Cualquier nombre</translation>
    </message>
    <message>
        <source>“Any name” makes this server send reports about invented addresses: choose it only when nothing else works.</source>
        <translation>«Cualquier nombre» hace que este servidor envíe informes sobre direcciones inventadas: elíjalo solo si nada más funciona.</translation>
    </message>
    <message>
        <source>&amp;Listed</source>
        <translation>&amp;Lista</translation>
    </message>
    <message>
        <source>One address or pattern on each line</source>
        <translation>Una dirección o un patrón en cada línea</translation>
    </message>
</context>
<context>
    <name>gui::ReplaceDialog</name>
    <message>
        <source>Replace the certificate</source>
        <translation>Sustituir el certificado</translation>
    </message>
    <message>
        <source>The files your certificate authority gave you, in PEM form, on this computer. The old ones are overwritten on the server: keep a copy when you may need them. New connections use the new certificate at once; nobody is cut off.</source>
        <translation>Los archivos que le dio su autoridad de certificación, en formato PEM, en este ordenador. Los antiguos se sobrescriben en el servidor: guarde una copia si puede necesitarlos. Las conexiones nuevas usan enseguida el certificado nuevo; no se desconecta a nadie.</translation>
    </message>
    <message>
        <source>&amp;Certificate with its chain</source>
        <translation>&amp;Certificado con su cadena</translation>
    </message>
    <message>
        <source>Certificate with its chain</source>
        <translation>Certificado con su cadena</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>&amp;Private key</source>
        <translation>Clave &amp;privada</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Claves (*.pem *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Elija los dos archivos.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Elegir el archivo: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a certificate or key.</source>
        <translation>%1 es demasiado grande para ser un certificado o una clave.</translation>
    </message>
    <message>
        <source>Looking at them…</source>
        <translation>Examinándolos…</translation>
    </message>
    <message>
        <source>A certificate for %1, signed by %2, valid until %3.</source>
        <translation>Un certificado para %1, firmado por %2, válido hasta el %3.</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>él mismo</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server: mail programs will complain.</source>
        <translation>No es para %1, el nombre de este servidor: los programas de correo protestarán.</translation>
    </message>
</context>
<context>
    <name>gui::RewritingSection</name>
    <message>
        <source>Sender and recipient, everywhere</source>
        <translation>Remitente y destinatario, en todas partes</translation>
    </message>
    <message>
        <source>Sender, everywhere</source>
        <translation>Remitente, en todas partes</translation>
    </message>
    <message>
        <source>Recipient, everywhere</source>
        <translation>Destinatario, en todas partes</translation>
    </message>
    <message>
        <source>Hide the host name in senders</source>
        <translation>Ocultar el nombre de la máquina en los remitentes</translation>
    </message>
    <message>
        <source>Sender, only in mail that leaves</source>
        <translation>Remitente, solo en el correo que sale</translation>
    </message>
    <message>
        <source>Has moved: tell the sender</source>
        <translation>Se ha mudado: decirlo al remitente</translation>
    </message>
    <message>
        <source>Copy of what this sender sends</source>
        <translation>Copia de lo que envía este remitente</translation>
    </message>
    <message>
        <source>Copy of what this recipient gets</source>
        <translation>Copia de lo que recibe este destinatario</translation>
    </message>
    <message>
        <source>Copy of everything</source>
        <translation>Copia de todo</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>incorrecto: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>Reescritura</translation>
    </message>
    <message>
        <source>Addresses that are written anew, and copies of mail. Few servers need this; to lead one address to another, an alias is simpler. Copies may need the consent of those concerned.</source>
        <translation>Direcciones que se reescriben, y copias del correo. Pocos servidores lo necesitan; para llevar una dirección a otra es más sencillo un alias. Las copias pueden requerir el consentimiento de los afectados.</translation>
    </message>
    <message>
        <source>No address is rewritten.</source>
        <translation>No se reescribe ninguna dirección.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Test an address…</source>
        <translation>Probar una dirección…</translation>
    </message>
    <message>
        <source>New rewriting</source>
        <translation>Reescritura nueva</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>name@example.org or @example.org</source>
        <translation>nombre@example.org o @example.org</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>&amp;Pasa a ser</translation>
    </message>
    <message>
        <source>name@example.net or @example.net</source>
        <translation>nombre@example.net o @example.net</translation>
    </message>
    <message>
        <source>For copies: where they go. For “has moved”: the new address or a text.</source>
        <translation>Para las copias: adónde van. Para «Se ha mudado»: la dirección nueva o un texto.</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>O&amp;bservación</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>por qué está</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Orden</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Los números menores van primero.</translation>
    </message>
    <message>
        <source>What becomes of an address</source>
        <translation>Qué pasa con una dirección</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>As sender</source>
        <translation>Como remitente</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>queda como está</translation>
    </message>
    <message>
        <source>As recipient</source>
        <translation>Como destinatario</translation>
    </message>
    <message>
        <source>As sender in mail that leaves</source>
        <translation>Como remitente en el correo que sale</translation>
    </message>
    <message>
        <source>Has moved to</source>
        <translation>Se ha mudado a</translation>
    </message>
    <message>
        <source>has not moved</source>
        <translation>no se ha mudado</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Qué pasa con %1</translation>
    </message>
</context>
<context>
    <name>gui::RuleSection</name>
    <message>
        <source>Address of the sending server</source>
        <translation>Dirección del servidor remitente</translation>
    </message>
    <message>
        <source>Name of that address</source>
        <translation>Nombre de esa dirección</translation>
    </message>
    <message>
        <source>Its greeting (HELO)</source>
        <translation>Su saludo (HELO)</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>A line of the header</source>
        <translation>Una línea de la cabecera</translation>
    </message>
    <message>
        <source>Header of a part</source>
        <translation>Cabecera de una parte</translation>
    </message>
    <message>
        <source>A line of the text</source>
        <translation>Una línea del texto</translation>
    </message>
    <message>
        <source>Account that is logged in</source>
        <translation>Cuenta que inició sesión</translation>
    </message>
    <message>
        <source>Certificate of the client</source>
        <translation>Certificado del cliente</translation>
    </message>
    <message>
        <source>Addresses of the reverse name</source>
        <translation>Direcciones del nombre inverso</translation>
    </message>
    <message>
        <source>Addresses of the greeting</source>
        <translation>Direcciones del saludo</translation>
    </message>
    <message>
        <source>Mail servers of the greeting</source>
        <translation>Servidores de correo del saludo</translation>
    </message>
    <message>
        <source>Name servers of the greeting</source>
        <translation>Servidores de nombres del saludo</translation>
    </message>
    <message>
        <source>Addresses of the sender&apos;s domain</source>
        <translation>Direcciones del dominio del remitente</translation>
    </message>
    <message>
        <source>Mail servers of the sender&apos;s domain</source>
        <translation>Servidores de correo del dominio del remitente</translation>
    </message>
    <message>
        <source>Name servers of the sender&apos;s domain</source>
        <translation>Servidores de nombres del dominio del remitente</translation>
    </message>
    <message>
        <source>Addresses of the recipient&apos;s domain</source>
        <translation>Direcciones del dominio del destinatario</translation>
    </message>
    <message>
        <source>Mail servers of the recipient&apos;s domain</source>
        <translation>Servidores de correo del dominio del destinatario</translation>
    </message>
    <message>
        <source>Name servers of the recipient&apos;s domain</source>
        <translation>Servidores de nombres del dominio del destinatario</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Rechazarlo</translation>
    </message>
    <message>
        <source>Take it, whatever else is said</source>
        <translation>Aceptarlo, diga lo que diga el resto</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>En Correo no deseado</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Dar puntos</translation>
    </message>
    <message>
        <source>Ask to come later</source>
        <translation>Pedir que vuelva más tarde</translation>
    </message>
    <message>
        <source>Hold it in the queue</source>
        <translation>Retenerlo en la cola</translation>
    </message>
    <message>
        <source>Throw it away silently</source>
        <translation>Desecharlo sin decir nada</translation>
    </message>
    <message>
        <source>Answer slowly</source>
        <translation>Responder despacio</translation>
    </message>
    <message>
        <source>Add a header field</source>
        <translation>Añadir un campo de cabecera</translation>
    </message>
    <message>
        <source>Send it to another address instead</source>
        <translation>Enviarlo a otra dirección en su lugar</translation>
    </message>
    <message>
        <source>Send a copy to another address</source>
        <translation>Enviar una copia a otra dirección</translation>
    </message>
    <message>
        <source>Replace the line</source>
        <translation>Sustituir la línea</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Quitar la línea</translation>
    </message>
    <message>
        <source>Only write it into the log</source>
        <translation>Solo escribirlo en el registro</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>incorrecto: %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Solo para</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Your own rules for mail from outside, looked at before the points count; the first that fits decides. For a single sender, the tab “Senders” is simpler.</source>
        <translation>Sus propias reglas para el correo que llega de fuera, que se miran antes de que cuenten los puntos; decide la primera que coincide. Para un solo remitente es más sencilla la pestaña «Remitentes».</translation>
    </message>
    <message>
        <source>There is no rule: the points decide alone.</source>
        <translation>No hay ninguna regla: deciden solo los puntos.</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Añadir regla…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Cambiar regla</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Where to look</source>
        <translation>&amp;Dónde mirar</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patrón</translation>
    </message>
    <message>
        <source>A text with * and ?, an address or network, or a regular expression between slashes.</source>
        <translation>Un texto con * y ?, una dirección o red, o una expresión regular entre barras.</translation>
    </message>
    <message>
        <source>&amp;What is done</source>
        <translation>&amp;Qué se hace</translation>
    </message>
    <message>
        <source>Wi&amp;th</source>
        <translation>&amp;Con</translation>
    </message>
    <message>
        <source>Points for “Give points”; an address for sending it elsewhere; the text to answer or to put in. Else empty.</source>
        <translation>Puntos para «Dar puntos»; una dirección para enviarlo a otro lugar; el texto que se responde o se pone. Si no, vacío.</translation>
    </message>
    <message>
        <source>&amp;Only for</source>
        <translation>&amp;Solo para</translation>
    </message>
    <message>
        <source>all recipients</source>
        <translation>todos los destinatarios</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>O&amp;bservación</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>por qué está</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>O&amp;rden</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Los números menores van primero.</translation>
    </message>
</context>
<context>
    <name>gui::RulesSection</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>What happens to this account&apos;s mail when it arrives, as a Sieve script: into which folder, forwarded, answered during holidays. Its owner can change the same scripts from a mail program. Without one, mail goes to the inbox and junk to Junk.</source>
        <translation>Qué ocurre con el correo de esta cuenta cuando llega, como script Sieve: a qué carpeta va, si se reenvía o se responde en vacaciones. Su dueño puede cambiar los mismos scripts desde un programa de correo. Sin script, el correo va a la bandeja de entrada y el no deseado a Correo no deseado.</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>&amp;Script</translation>
    </message>
    <message>
        <source>Script that is shown</source>
        <translation>Script que se muestra</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Look for mistakes; nothing is saved</source>
        <translation>Buscar errores; no se guarda nada</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>Texto del script</translation>
    </message>
    <message>
        <source>There is no script. “New…” makes one.</source>
        <translation>No hay ningún script. «Nuevo…» crea uno.</translation>
    </message>
    <message>
        <source>What is wrong with the script</source>
        <translation>Qué está mal en el script</translation>
    </message>
    <message>
        <source>%1 (runs)</source>
        <translation>%1 (en uso)</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>cambiado, sin guardar</translation>
    </message>
    <message>
        <source>runs for each mail</source>
        <translation>se ejecuta con cada mensaje</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>no se ejecuta</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Script nuevo</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearla</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
    <message>
        <source>There is a script of that name already.</source>
        <translation>Ya hay un script con ese nombre.</translation>
    </message>
    <message>
        <source># Mail with this word in its subject goes into a folder of its own.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Newsletters&quot;;
}
</source>
        <translation># El correo con esta palabra en el asunto va a una carpeta propia.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Boletines&quot;;
}
</translation>
    </message>
    <message>
        <source>The script has no mistakes</source>
        <translation>El script no tiene errores</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Saved; it applies to the next mail</source>
        <translation>Guardado; se aplica al próximo mensaje</translation>
    </message>
    <message>
        <source>Saved. It does not run until it is activated.</source>
        <translation>Guardado. No se ejecuta hasta que se active.</translation>
    </message>
    <message>
        <source>No script runs any more: mail goes to the inbox</source>
        <translation>Ya no se ejecuta ningún script: el correo va a la bandeja de entrada</translation>
    </message>
    <message>
        <source>%1 runs for each mail from now on</source>
        <translation>%1 se ejecuta desde ahora con cada mensaje</translation>
    </message>
    <message>
        <source>Remove the script %1?</source>
        <translation>¿Eliminar el script %1?</translation>
    </message>
    <message>
        <source>Its text is deleted. It runs now: mail goes to the inbox from then on.</source>
        <translation>Se borra su texto. Ahora está en uso: desde entonces el correo va a la bandeja de entrada.</translation>
    </message>
    <message>
        <source>Its text is deleted and cannot be brought back.</source>
        <translation>Se borra su texto y no se puede recuperar.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The script is removed</source>
        <translation>El script se ha eliminado</translation>
    </message>
</context>
<context>
    <name>gui::ScannersSection</name>
    <message>
        <source>ClamAV (viruses)</source>
        <translation>ClamAV (virus)</translation>
    </message>
    <message>
        <source>Milters</source>
        <translation>Milters</translation>
    </message>
    <message>
        <source>Policy services</source>
        <translation>Servicios de políticas</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>responde</translation>
    </message>
    <message>
        <source>did not answer last time</source>
        <translation>no respondió la última vez</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>address makes no sense</source>
        <translation>la dirección no tiene sentido</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>aún no se ha preguntado</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Analizador</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tarda</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Analizadores</translation>
    </message>
    <message>
        <source>Programs beside the server that look at mail: spam filters, virus scanners. None is needed. Where one does not answer, its settings say what becomes of the mail meanwhile.</source>
        <translation>Programas junto al servidor que examinan el correo: filtros antispam, antivirus. Ninguno es necesario. Cuando uno no responde, sus ajustes dicen qué ocurre mientras tanto con el correo.</translation>
    </message>
    <message>
        <source>No scanner is set up: the server&apos;s own checks decide alone.</source>
        <translation>No hay ningún analizador configurado: deciden solo las comprobaciones del servidor.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurar…</translation>
    </message>
    <message>
        <source>Where a scanner listens; an empty address turns it off</source>
        <translation>Dónde escucha un analizador; una dirección vacía lo desactiva</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Probar todos</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Configurar un analizador</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Scanner</source>
        <translation>&amp;Analizador</translation>
    </message>
    <message>
        <source>&amp;Where it listens</source>
        <translation>&amp;Dónde escucha</translation>
    </message>
    <message>
        <source>Host and port, or unix: and a path. Empty turns it off. Several milters or policy services are separated by commas. The other settings of a scanner are under Settings.</source>
        <translation>Máquina y puerto, o unix: y una ruta. Vacío lo desactiva. Varios milters o servicios de políticas se separan con comas. Los demás ajustes de un analizador están en Ajustes.</translation>
    </message>
    <message>
        <source>Saved; “Test all” tells whether it answers</source>
        <translation>Guardado; «Probar todos» dice si responde</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>responde en %1 ms</translation>
    </message>
    <message>
        <source>What the scanners answered</source>
        <translation>Lo que respondieron los analizadores</translation>
    </message>
    <message>
        <source>No scanner is set up.</source>
        <translation>No hay ningún analizador configurado.</translation>
    </message>
</context>
<context>
    <name>gui::Secrets</name>
    <message>
        <source>No password service (GNOME Keyring, KWallet or KeePassXC) runs on this desktop. The password is kept until you quit this program, and asked again next time.</source>
        <translation>En este escritorio no funciona ningún servicio de contraseñas (GNOME Keyring, KWallet o KeePassXC). La contraseña se guarda hasta que salga de este programa y se vuelve a pedir la próxima vez.</translation>
    </message>
</context>
<context>
    <name>gui::SecurityPage</name>
    <message>
        <source>Strangers try passwords and addresses on every server, all day. They are slowed down and banned by themselves; look here when somebody you know cannot get in, or to keep somebody out.</source>
        <translation>Los desconocidos prueban contraseñas y direcciones en todos los servidores, todo el día. Se les frena y veta automáticamente; mire aquí cuando alguien que conoce no pueda entrar, o para dejar fuera a alguien.</translation>
    </message>
</context>
<context>
    <name>gui::SendersSection</name>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Remitentes</translation>
    </message>
    <message>
        <source>Senders that are let past the points, or refused. An allowed one counts only when its domain proves that the mail is its own, so that nobody comes in under a friend&apos;s name.</source>
        <translation>Remitentes a los que no se aplican los puntos, o que se rechazan. Uno permitido solo cuenta cuando su dominio demuestra que el mensaje es suyo, para que nadie entre con el nombre de un amigo.</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Remitentes permitidos y bloqueados</translation>
    </message>
    <message>
        <source>No sender is listed.</source>
        <translation>No hay ningún remitente en la lista.</translation>
    </message>
    <message>
        <source>Add sender…</source>
        <translation>Añadir remitente…</translation>
    </message>
    <message>
        <source>Allow or block a sender</source>
        <translation>Permitir o bloquear a un remitente</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>&amp;Remitente</translation>
    </message>
    <message>
        <source>name@example.org or example.org</source>
        <translation>nombre@example.org o example.org</translation>
    </message>
    <message>
        <source>An address, a whole domain, or a pattern with * and ?.</source>
        <translation>Una dirección, un dominio entero o un patrón con * y ?.</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Veredicto</translation>
    </message>
    <message>
        <source>Allow: never junk</source>
        <translation>Permitir: nunca es correo no deseado</translation>
    </message>
    <message>
        <source>Block: refuse</source>
        <translation>Bloquear: rechazar</translation>
    </message>
</context>
<context>
    <name>gui::ServerProcess</name>
    <message>
        <source>The server runs.</source>
        <translation>El servidor está en marcha.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>No se pudo iniciar el servidor: %1</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>El servidor está detenido.</translation>
    </message>
    <message>
        <source>The server ended at once.</source>
        <translation>El servidor terminó enseguida.</translation>
    </message>
    <message>
        <source>The server could not start: %1</source>
        <translation>El servidor no pudo iniciarse: %1</translation>
    </message>
    <message>
        <source>systemctl %1 %2 failed: %3</source>
        <translation>systemctl %1 %2 falló: %3</translation>
    </message>
</context>
<context>
    <name>gui::SessionsSection</name>
    <message>
        <source>encrypted</source>
        <translation>cifrada</translation>
    </message>
    <message>
        <source>open</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>(not logged in)</source>
        <translation>(sin iniciar sesión)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connected clients</source>
        <translation>Clientes conectados</translation>
    </message>
    <message>
        <source>Mail programs and other mail servers that are connected now. Cutting one off does no harm to mail: a mail program comes back by itself.</source>
        <translation>Programas de correo y otros servidores que están conectados ahora. Desconectar uno no daña el correo: un programa de correo vuelve solo.</translation>
    </message>
    <message>
        <source>Programs that are connected now. If one is a stranger&apos;s: reset the password first, then cut it off, so that it cannot come back.</source>
        <translation>Programas que están conectados ahora. Si uno es de un desconocido: restablezca primero la contraseña y luego desconéctelo, para que no pueda volver.</translation>
    </message>
    <message>
        <source>Nobody is connected.</source>
        <translation>No hay nadie conectado.</translation>
    </message>
    <message>
        <source>None of this account&apos;s programs is connected.</source>
        <translation>No hay ningún programa de esta cuenta conectado.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Ban address…</source>
        <translation>Vetar dirección…</translation>
    </message>
    <message>
        <source>Cut off all</source>
        <translation>Desconectar todos</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) cut off</source>
        <translation>
            <numerusform>%n conexión cortada</numerusform>
            <numerusform>%n conexiones cortadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban %1 for a day?</source>
        <translation>¿Vetar %1 durante un día?</translation>
    </message>
    <message>
        <source>Nobody connects from there any more: no mail program, and no mail server that brings mail. You can lift the ban under “Bans”.</source>
        <translation>Nadie más se conecta desde allí: ningún programa de correo ni ningún servidor que traiga correo. Puede levantar el veto en «Vetos».</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>vetada a mano</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) banned for a day</source>
        <translation>
            <numerusform>%n dirección vetada durante un día</numerusform>
            <numerusform>%n direcciones vetadas durante un día</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SettingEditor</name>
    <message>
        <source>%1 · default: %2</source>
        <translation>%1 · por defecto: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor por defecto</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: volver al valor por defecto</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
</context>
<context>
    <name>gui::SettingsPage</name>
    <message>
        <source>How the server behaves. Every setting has a default that suits most people: change one only for a reason, it takes effect within seconds and can be undone.</source>
        <translation>Cómo se comporta el servidor. Cada ajuste tiene un valor por defecto que conviene a la mayoría: cambie uno solo por un motivo; surte efecto en segundos y se puede deshacer.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>No setting is about that.</source>
        <translation>Ningún ajuste trata de eso.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 se ha cambiado; surte efecto en segundos</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 vuelve a tener su valor por defecto</translation>
    </message>
</context>
<context>
    <name>gui::SetupStep</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Go back to the page about the database and test the name and password there.</source>
        <translation>Vuelva a la página de la base de datos y pruebe allí el nombre y la contraseña.</translation>
    </message>
    <message>
        <source>See whether the database server runs, then try again.</source>
        <translation>Vea si el servidor de base de datos está en marcha y vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>gui::SetupWizard</name>
    <message>
        <source>Set up a mail server</source>
        <translation>Configurar un servidor de correo</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Terminar</translation>
    </message>
</context>
<context>
    <name>gui::StatusLamp</name>
    <message>
        <source>Well</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>Con problemas</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>gui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>gui::SubmissionTalk</name>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 no habla el idioma de los servidores de correo.</translation>
    </message>
    <message>
        <source>The name or the password is wrong: %1</source>
        <translation>El nombre o la contraseña no son correctos: %1</translation>
    </message>
    <message>
        <source>%1 refuses the login: %2</source>
        <translation>%1 rechaza el inicio de sesión: %2</translation>
    </message>
    <message>
        <source>%1 refuses: %2 %3</source>
        <translation>%1 rechaza: %2 %3</translation>
    </message>
    <message>
        <source>%1 offers no encryption on port %2. A password does not belong there.</source>
        <translation>%1 no ofrece cifrado en el puerto %2. Una contraseña no debe ir por ahí.</translation>
    </message>
    <message>
        <source>%1 offers no way to log in with a password.</source>
        <translation>%1 no ofrece ninguna forma de iniciar sesión con contraseña.</translation>
    </message>
</context>
<context>
    <name>gui::TableSection</name>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Added; it takes effect within seconds</source>
        <translation>Añadido; surte efecto en segundos</translation>
    </message>
    <message>
        <source>Changed; it takes effect within seconds</source>
        <translation>Cambiado; surte efecto en segundos</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned on</source>
        <translation>
            <numerusform>%n fila activada</numerusform>
            <numerusform>%n filas activadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned off</source>
        <translation>
            <numerusform>%n fila desactivada</numerusform>
            <numerusform>%n filas desactivadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n fila eliminada</numerusform>
            <numerusform>%n filas eliminadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TableView</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtrar: %1</translation>
    </message>
    <message>
        <source>Show only the rows that contain this text (Ctrl+F)</source>
        <translation>Mostrar solo las filas que contienen este texto (Ctrl+F)</translation>
    </message>
    <message>
        <source>More actions: %1</source>
        <translation>Más acciones: %1</translation>
    </message>
    <message>
        <source>Copy, export, choose columns</source>
        <translation>Copiar, exportar, elegir columnas</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 de %Ln fila</numerusform>
            <numerusform>%1 de %Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln elegida</numerusform>
            <numerusform>%Ln elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing contains “%1”.</source>
        <translation>Nada contiene «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln fila escrita en %1</numerusform>
            <numerusform>%Ln filas escritas en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>gui::ThresholdsSection</name>
    <message>
        <source>taken</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>into Junk</source>
        <translation>a Correo no deseado</translation>
    </message>
    <message>
        <source>into Junk for some</source>
        <translation>a Correo no deseado para algunos</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>asked to come later</source>
        <translation>se le pidió volver más tarde</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>thrown away</source>
        <translation>desechado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Fue</translation>
    </message>
    <message>
        <source>It would be</source>
        <translation>Sería</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
    </message>
    <message>
        <source>What the points lead to. Change a number here, look at what it would have done to the mail of the last weeks, and apply it only when you like what you see.</source>
        <translation>A qué llevan los puntos. Cambie aquí un número, mire qué habría hecho con el correo de las últimas semanas y aplíquelo solo si le gusta lo que ve.</translation>
    </message>
    <message>
        <source>Mails that would have fared otherwise</source>
        <translation>Mensajes que habrían corrido otra suerte</translation>
    </message>
    <message>
        <source>No mail would have fared otherwise.</source>
        <translation>Ningún mensaje habría corrido otra suerte.</translation>
    </message>
    <message>
        <source>“Preview” shows here which mails would have fared otherwise.</source>
        <translation>«Vista previa» muestra aquí qué mensajes habrían corrido otra suerte.</translation>
    </message>
    <message>
        <source>What would have happened</source>
        <translation>Qué habría ocurrido</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>último día (%n)</numerusform>
            <numerusform>últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Looking through the mail…</source>
        <translation>Revisando el correo…</translation>
    </message>
    <message>
        <source>%1 instead of %2: %3</source>
        <translation>%1 en vez de %2: %3</translation>
    </message>
    <message>
        <source>No mail from outside was judged in that time.</source>
        <translation>En ese tiempo no se juzgó ningún mensaje de fuera.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s) none would have been another.</source>
        <translation>
            <numerusform>De %n decisión, ninguna habría sido distinta.</numerusform>
            <numerusform>De %n decisiones, ninguna habría sido distinta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s), %1 would have been others. %2.</source>
        <translation>
            <numerusform>De %n decisión, %1 habrían sido distintas. %2.</numerusform>
            <numerusform>De %n decisiones, %1 habrían sido distintas. %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied: the next mail is judged so</source>
        <translation>Aplicado: el próximo mensaje se juzga así</translation>
    </message>
    <message>
        <source>refused for some</source>
        <translation>rechazado para algunos</translation>
    </message>
</context>
<context>
    <name>gui::TimelineView</name>
    <message>
        <source>%1 points</source>
        <translation>%1 puntos</translation>
    </message>
</context>
<context>
    <name>gui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Deshacer lo que se acaba de hacer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>gui::Tray</name>
    <message>
        <source>Outgoing mail is paused</source>
        <translation>El correo saliente está en pausa</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again</source>
        <translation>El correo saliente vuelve a salir</translation>
    </message>
    <message>
        <source>Open Facteur</source>
        <translation>Abrir Facteur</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Facteur: %1</source>
        <translation>Facteur: %1</translation>
    </message>
    <message>
        <source>Facteur – %1</source>
        <translation>Facteur – %1</translation>
    </message>
    <message>
        <source>Today: %1 received, %2 sent</source>
        <translation>Hoy: %1 recibidos, %2 enviados</translation>
    </message>
    <message>
        <source>Queue: empty</source>
        <translation>Cola: vacía</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n message(s)</source>
        <translation>
            <numerusform>Cola: %n mensaje</numerusform>
            <numerusform>Cola: %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Reanudar el correo saliente</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Pausar el correo saliente</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Iniciar el servidor</translation>
    </message>
    <message>
        <source>Stop the server…</source>
        <translation>Detener el servidor…</translation>
    </message>
</context>
<context>
    <name>gui::ZoneDialog</name>
    <message>
        <source>Zone file of %1</source>
        <translation>Archivo de zona de %1</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It is in the clipboard.</source>
        <translation>Está en el portapapeles.</translation>
    </message>
    <message>
        <source>Save the zone file</source>
        <translation>Guardar el archivo de zona</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>gui::setup::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Who gets a mailbox?</source>
        <translation>¿Quién recibe un buzón?</translation>
    </message>
    <message>
        <source>The first account is yours: the first mail goes to it. Mail programs log in with the whole address and this password.</source>
        <translation>La primera cuenta es la suya: el primer mensaje va a ella. Los programas de correo inician sesión con la dirección completa y esta contraseña.</translation>
    </message>
    <message>
        <source>&amp;Add another account</source>
        <translation>Añadir &amp;otra cuenta</translation>
    </message>
    <message>
        <source>More can be added at any time, in the window.</source>
        <translation>Se pueden añadir más en cualquier momento, en la ventana.</translation>
    </message>
    <message>
        <source>There are two accounts of the name %1.</source>
        <translation>Hay dos cuentas con el nombre %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Leave this account out</source>
        <translation>Omitir esta cuenta</translation>
    </message>
</context>
<context>
    <name>gui::setup::CertificatePage</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Which certificate does it show?</source>
        <translation>¿Qué certificado muestra?</translation>
    </message>
    <message>
        <source>It encrypts the connections and says who the server is. Mail programs ask once whether they may trust a self-signed one; other servers take it as it is.</source>
        <translation>Cifra las conexiones y dice quién es el servidor. Los programas de correo preguntan una vez si pueden confiar en uno autofirmado; los demás servidores lo aceptan tal cual.</translation>
    </message>
    <message>
        <source>A &amp;self-signed one, made now</source>
        <translation>Uno auto&amp;firmado, creado ahora</translation>
    </message>
    <message>
        <source>Good for the beginning, and for yourself. It can be replaced later.</source>
        <translation>Bueno para empezar, y para usted. Se puede sustituir más tarde.</translation>
    </message>
    <message>
        <source>My &amp;own, from files</source>
        <translation>Uno &amp;propio, de archivos</translation>
    </message>
    <message>
        <source>From a certificate authority such as Let&apos;s Encrypt, for the server&apos;s name, in PEM form.</source>
        <translation>De una autoridad de certificación como Let&apos;s Encrypt, para el nombre del servidor, en formato PEM.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: compare it when your mail program asks</source>
        <translation>Huella SHA-256: compárela cuando su programa de correo pregunte</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copiar la huella</translation>
    </message>
    <message>
        <source>&amp;Certificate and chain</source>
        <translation>&amp;Certificado y cadena</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>C&amp;lave privada</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Archivos PEM (*.pem *.crt *.cer *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Elija los dos archivos.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No hay ningún archivo %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>For %1, from %2, until %3. The key belongs to it.</source>
        <translation>Para %1, desde %2, hasta %3. La clave le pertenece.</translation>
    </message>
    <message>
        <source>The file holds only the certificate itself. Some mail programs need the chain, too (with Let&apos;s Encrypt: fullchain.pem).</source>
        <translation>El archivo contiene solo el certificado. Algunos programas de correo necesitan también la cadena (con Let&apos;s Encrypt: fullchain.pem).</translation>
    </message>
</context>
<context>
    <name>gui::setup::DatabasePage</name>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Where shall it keep domains, accounts and the queue?</source>
        <translation>¿Dónde guardar los dominios, las cuentas y la cola?</translation>
    </message>
    <message>
        <source>The mails themselves are files either way. The built-in database needs no care and is fast enough for thousands of accounts; take MySQL or MariaDB if you have such a server and want it.</source>
        <translation>Los mensajes son archivos en ambos casos. La base de datos integrada no necesita cuidados y es bastante rápida para miles de cuentas; use MySQL o MariaDB si tiene un servidor así y lo desea.</translation>
    </message>
    <message>
        <source>In the built-&amp;in database (SQLite)</source>
        <translation>En la base de datos &amp;integrada (SQLite)</translation>
    </message>
    <message>
        <source>One file in the server&apos;s folder. If in doubt, take this.</source>
        <translation>Un archivo en la carpeta del servidor. En caso de duda, elija esta.</translation>
    </message>
    <message>
        <source>In &amp;MySQL or MariaDB</source>
        <translation>En &amp;MySQL o MariaDB</translation>
    </message>
    <message>
        <source>The password is written into a file that only the server can read.</source>
        <translation>La contraseña se escribe en un archivo que solo el servidor puede leer.</translation>
    </message>
    <message>
        <source>Ma&amp;chine, or path of the socket</source>
        <translation>Máquina, o &amp;ruta del socket</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>D&amp;atabase</source>
        <translation>Base de da&amp;tos</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Probar la &amp;conexión</translation>
    </message>
    <message>
        <source>Show the S&amp;QL for an administrator…</source>
        <translation>Mostrar el S&amp;QL para un administrador…</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Preguntando a la base de datos…</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>No se puede usar la base de datos: %1</translation>
    </message>
    <message>
        <source>Is the server running, and are name and password right? An administrator makes database and user with the SQL that the button above shows.</source>
        <translation>¿Está en marcha el servidor, y son correctos el nombre y la contraseña? Un administrador crea la base de datos y el usuario con el SQL que muestra el botón de arriba.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no database %2, and this user may not make it.</source>
        <translation>%1 responde, pero no hay ninguna base de datos %2 y este usuario no puede crearla.</translation>
    </message>
    <message>
        <source>Have an administrator run the SQL that the button above shows.</source>
        <translation>Pida a un administrador que ejecute el SQL que muestra el botón de arriba.</translation>
    </message>
    <message>
        <source>The database %1 holds other programs&apos; tables.</source>
        <translation>La base de datos %1 contiene tablas de otros programas.</translation>
    </message>
    <message>
        <source>Take a database of Facteur&apos;s own.</source>
        <translation>Use una base de datos propia de Facteur.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 will be made.</source>
        <translation>%1 responde. Se creará la base de datos %2.</translation>
    </message>
    <message>
        <source>%1 answers, and the database %2 is empty: its tables will be made.</source>
        <translation>%1 responde y la base de datos %2 está vacía: se crearán sus tablas.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 is another Facteur&apos;s, with its domains and accounts: this server will share them.</source>
        <translation>%1 responde. La base de datos %2 es de otro Facteur, con sus dominios y cuentas: este servidor los compartirá.</translation>
    </message>
    <message>
        <source>SQL for the database&apos;s administrator</source>
        <translation>SQL para el administrador de la base de datos</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>Copiar el SQL</translation>
    </message>
    <message>
        <source>It contains the password.</source>
        <translation>Contiene la contraseña.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>gui::setup::DnsPage</name>
    <message>
        <source>DNS records</source>
        <translation>Registros DNS</translation>
    </message>
    <message>
        <source>Which records does the domain need?</source>
        <translation>¿Qué registros necesita el dominio?</translation>
    </message>
    <message>
        <source>Enter them where you manage the domain, at its registrar. It may take hours until all the world sees them; you can go on meanwhile, the window keeps watching.</source>
        <translation>Introdúzcalos donde gestiona el dominio, en su registrador. Pueden pasar horas hasta que todo el mundo los vea; mientras tanto puede continuar, la ventana sigue vigilando.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Comprobar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Save as zone file…</source>
        <translation>&amp;Guardar como archivo de zona…</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>Copiar &amp;todo</translation>
    </message>
    <message>
        <source>Asking DNS…</source>
        <translation>Preguntando al DNS…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>No se pudo averiguar: %1</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Está ahí.</translation>
    </message>
    <message>
        <source>It is not there yet.</source>
        <translation>Aún no está.</translation>
    </message>
    <message>
        <source>Something else is there: %1</source>
        <translation>Hay otra cosa: %1</translation>
    </message>
    <message>
        <source>DNS did not answer; it is not known whether it is there.</source>
        <translation>El DNS no respondió; no se sabe si está.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>necesario</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>All records are there.</source>
        <translation>Están todos los registros.</translation>
    </message>
    <message>
        <source>DNS does not answer: it is not known which records are there.</source>
        <translation>El DNS no responde: no se sabe qué registros están.</translation>
    </message>
    <message>
        <source>%1 of %2 records are there.</source>
        <translation>Están %1 de %2 registros.</translation>
    </message>
    <message>
        <source>The public address is not known: the records that name it are missing here. Write it on the page about the Internet.</source>
        <translation>No se conoce la dirección pública: faltan aquí los registros que la nombran. Escríbala en la página sobre Internet.</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Copiar el valor del registro %1</translation>
    </message>
    <message>
        <source>Save as zone file</source>
        <translation>Guardar como archivo de zona</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>gui::setup::FirewallPage</name>
    <message>
        <source>Firewall</source>
        <translation>Cortafuegos</translation>
    </message>
    <message>
        <source>Does the firewall let mail in?</source>
        <translation>¿Deja entrar el correo el cortafuegos?</translation>
    </message>
    <message>
        <source>Other servers need port 25, mail programs 465, 587, 993 and 143, filter editors 4190. Without these nobody reaches the server.</source>
        <translation>Los demás servidores necesitan el puerto 25, los programas de correo 465, 587, 993 y 143, los editores de filtros 4190. Sin ellos nadie llega al servidor.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Open the ports with the commands below</source>
        <translation>Abrir &amp;los puertos con las órdenes de abajo</translation>
    </message>
    <message>
        <source>They run with the rest, after the summary, when you have typed the administrator&apos;s password. They can be taken back.</source>
        <translation>Se ejecutan con lo demás, después del resumen, cuando haya escrito la contraseña del administrador. Se pueden deshacer.</translation>
    </message>
    <message>
        <source>Commands for the firewall</source>
        <translation>Órdenes para el cortafuegos</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Copiar las órdenes</translation>
    </message>
    <message>
        <source>Looking for ufw, firewalld, nftables and iptables…</source>
        <translation>Buscando ufw, firewalld, nftables e iptables…</translation>
    </message>
    <message>
        <source>Whether %1 filters cannot be seen without the administrator&apos;s rights.</source>
        <translation>Sin los permisos del administrador no se puede ver si %1 filtra.</translation>
    </message>
    <message>
        <source>No firewall on this computer keeps anything out.</source>
        <translation>Ningún cortafuegos de este ordenador bloquea nada.</translation>
    </message>
    <message>
        <source>A router or a rented server&apos;s provider may have a firewall of its own: there the same ports have to be open.</source>
        <translation>Un router o el proveedor de un servidor alquilado puede tener su propio cortafuegos: allí deben estar abiertos los mismos puertos.</translation>
    </message>
    <message>
        <source>%1 lets mail in already.</source>
        <translation>%1 ya deja entrar el correo.</translation>
    </message>
    <message>
        <source>%1 is there. What it lets in cannot be seen without the administrator&apos;s rights.</source>
        <translation>%1 está ahí. Sin los permisos del administrador no se puede ver qué deja entrar.</translation>
    </message>
    <message>
        <source>Opening a port that is open already does no harm.</source>
        <translation>Abrir un puerto que ya está abierto no hace daño.</translation>
    </message>
    <message>
        <source>%1 keeps these ports closed: %2.</source>
        <translation>%1 mantiene cerrados estos puertos: %2.</translation>
    </message>
</context>
<context>
    <name>gui::setup::InternetPage</name>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>How does mail come and go?</source>
        <translation>¿Cómo llega y sale el correo?</translation>
    </message>
    <message>
        <source>Other servers bring mail to port 25 of this machine&apos;s public address. Mail to others leaves the same way, or through a provider who is believed more readily.</source>
        <translation>Los demás servidores traen el correo al puerto 25 de la dirección pública de esta máquina. El correo para otros sale igual, o a través de un proveedor al que se cree con más facilidad.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
        <source>Public &amp;IPv4 address</source>
        <translation>Dirección &amp;IPv4 pública</translation>
    </message>
    <message>
        <source>as found out</source>
        <translation>la que se ha averiguado</translation>
    </message>
    <message>
        <source>The address &amp;changes from time to time</source>
        <translation>La dirección &amp;cambia de vez en cuando</translation>
    </message>
    <message>
        <source>Then the domain needs a dynamic-DNS service, and most servers refuse mail that comes from it directly.</source>
        <translation>Entonces el dominio necesita un servicio de DNS dinámico, y la mayoría de los servidores rechazan el correo que viene directamente de él.</translation>
    </message>
    <message>
        <source>Let the &amp;router lead mail&apos;s ports to this machine</source>
        <translation>&amp;Que el router dirija los puertos de correo a esta máquina</translation>
    </message>
    <message>
        <source>By UPnP, NAT-PMP or PCP; renewed while the server runs, and taken back when you say so.</source>
        <translation>Por UPnP, NAT-PMP o PCP; se renueva mientras el servidor funciona y se retira cuando usted lo diga.</translation>
    </message>
    <message>
        <source>Try port 25 &amp;out with the domain</source>
        <translation>Probar &amp;la salida por el puerto 25 con el dominio</translation>
    </message>
    <message>
        <source>of another address of yours</source>
        <translation>de otra dirección suya</translation>
    </message>
    <message>
        <source>Tr&amp;y</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Send mail &amp;directly to its recipients&apos; servers</source>
        <translation>Enviar el correo &amp;directamente a los servidores de los destinatarios</translation>
    </message>
    <message>
        <source>Needs port 25 out, a fixed address, and a name for it (PTR) from your provider.</source>
        <translation>Necesita el puerto 25 de salida, una dirección fija y un nombre para ella (PTR) de su proveedor.</translation>
    </message>
    <message>
        <source>Send mail through a &amp;provider (smarthost)</source>
        <translation>Enviar el correo a través de un pro&amp;veedor (smarthost)</translation>
    </message>
    <message>
        <source>Right for a connection at home: the provider sends it on with its own good name.</source>
        <translation>Lo adecuado para una conexión doméstica: el proveedor lo reenvía con su propio buen nombre.</translation>
    </message>
    <message>
        <source>Whether port 25 is open for mail that leaves is not known: it takes a try, below.</source>
        <translation>No se sabe si el puerto 25 está abierto para el correo que sale: hace falta probarlo, abajo.</translation>
    </message>
    <message>
        <source>Looking for the public address…</source>
        <translation>Buscando la dirección pública…</translation>
    </message>
    <message>
        <source>Looking whether port 25 can be reached…</source>
        <translation>Viendo si se puede llegar al puerto 25…</translation>
    </message>
    <message>
        <source>The public address could not be found out: %1</source>
        <translation>No se pudo averiguar la dirección pública: %1</translation>
    </message>
    <message>
        <source>This machine is behind a router that does not tell its public address.</source>
        <translation>Esta máquina está detrás de un router que no dice su dirección pública.</translation>
    </message>
    <message>
        <source>The public address could not be found out.</source>
        <translation>No se pudo averiguar la dirección pública.</translation>
    </message>
    <message>
        <source>If you know it, write it below. Without it, everything but the DNS records can be set up all the same.</source>
        <translation>Si la conoce, escríbala abajo. Sin ella se puede configurar igualmente todo salvo los registros DNS.</translation>
    </message>
    <message>
        <source>The provider shares one public address among many customers (%1).</source>
        <translation>El proveedor comparte una dirección pública entre muchos clientes (%1).</translation>
    </message>
    <message>
        <source>Nobody can connect to this machine from outside by IPv4. Ask the provider for an address of your own, or rent a small server.</source>
        <translation>Nadie puede conectarse a esta máquina desde fuera por IPv4. Pida al proveedor una dirección propia, o alquile un servidor pequeño.</translation>
    </message>
    <message>
        <source>The public address is %1.</source>
        <translation>La dirección pública es %1.</translation>
    </message>
    <message>
        <source>The router said so; this machine is behind it.</source>
        <translation>Lo dijo el router; esta máquina está detrás de él.</translation>
    </message>
    <message>
        <source>The router does not answer to UPnP, NAT-PMP or PCP: forward the ports 25, 465, 587 and 993 in its own settings.</source>
        <translation>El router no responde a UPnP, NAT-PMP ni PCP: redirija los puertos 25, 465, 587 y 993 en sus propios ajustes.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside could not be found out: %1</source>
        <translation>No se pudo averiguar si se puede llegar al puerto 25 desde fuera: %1</translation>
    </message>
    <message>
        <source>Something answers on port 25 of the public address already.</source>
        <translation>Ya responde algo en el puerto 25 de la dirección pública.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside is not known yet.</source>
        <translation>Aún no se sabe si se puede llegar al puerto 25 desde fuera.</translation>
    </message>
    <message>
        <source>It can be seen once the server runs: the window tells you, under DNS and deliverability.</source>
        <translation>Se verá cuando el servidor esté en marcha: la ventana se lo dice, en DNS y capacidad de entrega.</translation>
    </message>
    <message>
        <source>The public address is %1, and its name %2 looks like one that changes.</source>
        <translation>La dirección pública es %1, y su nombre %2 parece el de una que cambia.</translation>
    </message>
    <message>
        <source>Sending through a provider is the better way then.</source>
        <translation>Entonces es mejor enviar a través de un proveedor.</translation>
    </message>
    <message>
        <source>Connecting to the mail server of %1…</source>
        <translation>Conectando con el servidor de correo de %1…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>No se pudo averiguar: %1</translation>
    </message>
    <message>
        <source>Mail can leave: %1 answers on port 25.</source>
        <translation>El correo puede salir: %1 responde en el puerto 25.</translation>
    </message>
    <message>
        <source>It could not be found out: %1.</source>
        <translation>No se pudo averiguar: %1.</translation>
    </message>
    <message>
        <source>Port 25 is closed for mail that leaves: %1 could not be reached.</source>
        <translation>El puerto 25 está cerrado para el correo que sale: no se pudo llegar a %1.</translation>
    </message>
    <message>
        <source>Many providers block it. Ask them to open it, or send through a provider, below.</source>
        <translation>Muchos proveedores lo bloquean. Pídales que lo abran, o envíe a través de un proveedor, abajo.</translation>
    </message>
</context>
<context>
    <name>gui::setup::NamePage</name>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>¿Cómo se llama?</translation>
    </message>
    <message>
        <source>The domain is what stands after the @ of your addresses. The server&apos;s own name is what other servers and mail programs connect to.</source>
        <translation>El dominio es lo que va detrás de la @ de sus direcciones. El nombre del servidor es aquel al que se conectan los demás servidores y los programas de correo.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Dominio</translation>
    </message>
    <message>
        <source>Name of the &amp;server</source>
        <translation>&amp;Nombre del servidor</translation>
    </message>
    <message>
        <source>Usually &quot;mail.&quot; before the domain. Change it if the machine has another name in the Internet already.</source>
        <translation>Normalmente «mail.» delante del dominio. Cámbielo si la máquina ya tiene otro nombre en Internet.</translation>
    </message>
    <message>
        <source>For trying out, a made-up one will do: mail inside it stays on this computer.</source>
        <translation>Para probar basta uno inventado: el correo dentro de él se queda en este ordenador.</translation>
    </message>
    <message>
        <source>You need to own it: buy one from a domain registrar, a few euros a year. A name of a dynamic-DNS service works, too.</source>
        <translation>Tiene que ser suyo: compre uno a un registrador de dominios, unos euros al año. También sirve un nombre de un servicio de DNS dinámico.</translation>
    </message>
    <message>
        <source>In DNS and between servers these are written %1 and %2.</source>
        <translation>En el DNS y entre servidores se escriben %1 y %2.</translation>
    </message>
</context>
<context>
    <name>gui::setup::PasswordEdit</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Crear una</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Crear una contraseña</translation>
    </message>
    <message>
        <source>A password that nobody guesses, for your mail program to remember</source>
        <translation>Una contraseña que nadie adivina, para que la recuerde su programa de correo</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Seguridad de la contraseña</translation>
    </message>
</context>
<context>
    <name>gui::setup::SmarthostBox</name>
    <message>
        <source>Another provider</source>
        <translation>Otro proveedor</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>Pro&amp;veedor</translation>
    </message>
    <message>
        <source>&amp;Server for outgoing mail</source>
        <translation>&amp;Servidor para el correo saliente</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Puer&amp;to</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Cifrado</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>TLS desde el principio</translation>
    </message>
    <message>
        <source>Login na&amp;me</source>
        <translation>Nombre de &amp;usuario</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Contrase&amp;ña</translation>
    </message>
    <message>
        <source>Test the &amp;login</source>
        <translation>Probar el inicio de s&amp;esión</translation>
    </message>
    <message>
        <source>The provider&apos;s help pages name the server: look for SMTP or outgoing mail.</source>
        <translation>Las páginas de ayuda del proveedor nombran el servidor: busque SMTP o correo saliente.</translation>
    </message>
    <message>
        <source>Logging in at %1…</source>
        <translation>Iniciando sesión en %1…</translation>
    </message>
    <message>
        <source>It answers, without a login.</source>
        <translation>Responde, sin inicio de sesión.</translation>
    </message>
    <message>
        <source>The login works.</source>
        <translation>El inicio de sesión funciona.</translation>
    </message>
</context>
<context>
    <name>gui::setup::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Is all this right?</source>
        <translation>¿Está todo bien?</translation>
    </message>
    <message>
        <source>Nothing has been changed so far. Press &quot;Set up&quot; to have it done, or Back to change an answer.</source>
        <translation>Hasta ahora no se ha cambiado nada. Pulse «Configurar» para que se haga, o Atrás para cambiar una respuesta.</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Configurar</translation>
    </message>
    <message>
        <source>Next you will be asked for the administrator&apos;s password: making a service and opening the firewall need it.</source>
        <translation>A continuación se le pedirá la contraseña del administrador: la necesitan la creación de un servicio y la apertura del cortafuegos.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WherePage</name>
    <message>
        <source>Folder of the server</source>
        <translation>Carpeta del servidor</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Dónde funciona</translation>
    </message>
    <message>
        <source>Where shall the mail server run?</source>
        <translation>¿Dónde debe funcionar el servidor de correo?</translation>
    </message>
    <message>
        <source>For trying out nothing can go wrong: it is a folder that you may delete. For real mail it has to run day and night on a machine with an Internet address.</source>
        <translation>Para probar, nada puede salir mal: es una carpeta que puede borrar. Para correo de verdad tiene que funcionar día y noche en una máquina con una dirección de Internet.</translation>
    </message>
    <message>
        <source>On this computer, for &amp;trying out</source>
        <translation>En este ordenador, para p&amp;robar</translation>
    </message>
    <message>
        <source>Runs while this program runs. Only programs on this computer reach it, on ports that nobody else uses.</source>
        <translation>Funciona mientras funciona este programa. Solo llegan a él los programas de este ordenador, en puertos que nadie más usa.</translation>
    </message>
    <message>
        <source>On this computer, as a &amp;service</source>
        <translation>&amp;En este ordenador, como servicio</translation>
    </message>
    <message>
        <source>Starts with the computer and serves the Internet. You will be asked for the administrator&apos;s password.</source>
        <translation>Se inicia con el ordenador y sirve a Internet. Se le pedirá la contraseña del administrador.</translation>
    </message>
    <message>
        <source>On &amp;another machine, by SSH</source>
        <translation>En &amp;otra máquina, por SSH</translation>
    </message>
    <message>
        <source>A server at home or rented. Whatever ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>Un servidor en casa o alquilado. Lo que ssh pregunte, una contraseña o una clave de host desconocida, se muestra aquí.</translation>
    </message>
    <message>
        <source>Fol&amp;der of the server</source>
        <translation>Car&amp;peta del servidor</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>&amp;Ports shifted by</source>
        <translation>Puertos &amp;desplazados</translation>
    </message>
    <message>
        <source>Added to every standard port: with 20000, IMAP is on port 20993.</source>
        <translation>Se suma a cada puerto estándar: con 20000, IMAP está en el puerto 20993.</translation>
    </message>
    <message>
        <source>SSH addr&amp;ess</source>
        <translation>D&amp;irección SSH</translation>
    </message>
    <message>
        <source>SSH p&amp;ort</source>
        <translation>P&amp;uerto SSH</translation>
    </message>
    <message>
        <source>&amp;Control socket on that machine</source>
        <translation>Socket de con&amp;trol en esa máquina</translation>
    </message>
    <message>
        <source>Facteur r&amp;uns there already: add a domain to it</source>
        <translation>&amp;Facteur ya funciona allí: añadirle un dominio</translation>
    </message>
    <message>
        <source>Facteur is installed there, without a server: &amp;make one (log in as root)</source>
        <translation>Facteur está instalado allí, sin servidor: &amp;crear uno (inicie sesión como root)</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>Write the whole path of a folder, beginning with /.</source>
        <translation>Escriba la ruta completa de una carpeta, que empiece por /.</translation>
    </message>
    <message>
        <source>There is a server in this folder already. Choose another folder, or connect to that server instead.</source>
        <translation>Ya hay un servidor en esta carpeta. Elija otra carpeta, o conéctese mejor a ese servidor.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose one that is not there yet.</source>
        <translation>Esta carpeta no está vacía. Elija una que aún no exista.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on this computer.</source>
        <translation>El programa facteurd no está instalado en este ordenador.</translation>
    </message>
    <message>
        <source>With these ports the highest would be beyond 65535.</source>
        <translation>Con estos puertos, el más alto pasaría de 65535.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. Shift the ports by another number.</source>
        <translation>Otro programa usa el puerto %1. Desplace los puertos otro número.</translation>
    </message>
    <message>
        <source>This computer has no systemd, which starts services. Try it out instead, or start facteurd by your own means.</source>
        <translation>Este ordenador no tiene systemd, que inicia los servicios. Elija mejor probarlo, o inicie facteurd por sus propios medios.</translation>
    </message>
    <message>
        <source>Facteur runs from %1, where a service may not reach it. Install the package first.</source>
        <translation>Facteur se ejecuta desde %1, donde quizá un servicio no llegue a él. Instale antes el paquete.</translation>
    </message>
    <message>
        <source>A service is made by root: log in as root@%1.</source>
        <translation>Un servicio lo crea root: inicie sesión como root@%1.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on %1: install the package there first.</source>
        <translation>El programa facteurd no está instalado en %1: instale primero el paquete allí.</translation>
    </message>
    <message>
        <source>%1 has no systemd, which starts services.</source>
        <translation>%1 no tiene systemd, que inicia los servicios.</translation>
    </message>
    <message>
        <source>There is a server on %1 already: choose to add a domain to it, above.</source>
        <translation>Ya hay un servidor en %1: elija arriba añadirle un dominio.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WorkPage</name>
    <message>
        <source>Setting up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>This takes a few seconds. If something fails, it is explained, and what was made can be taken back.</source>
        <translation>Tarda unos segundos. Si algo falla, se explica, y lo que se hizo se puede deshacer.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Undo, and change an &amp;answer</source>
        <translation>Deshacer &amp;y cambiar una respuesta</translation>
    </message>
    <message>
        <source>&amp;Undo everything</source>
        <translation>&amp;Deshacer todo</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>De&amp;jarlo como está</translation>
    </message>
    <message>
        <source>Everything was taken back.</source>
        <translation>Se ha deshecho todo.</translation>
    </message>
    <message>
        <source>Taken back, but for this:</source>
        <translation>Se ha deshecho, salvo esto:</translation>
    </message>
    <message>
        <source>Taking everything back…</source>
        <translation>Deshaciendo todo…</translation>
    </message>
    <message>
        <source>is taken back…</source>
        <translation>se está deshaciendo…</translation>
    </message>
    <message>
        <source>Done. The first mail is in the mailbox of %1.</source>
        <translation>Listo. El primer mensaje está en el buzón de %1.</translation>
    </message>
    <message>
        <source>The window shows what is left to do, such as DNS records that are not there yet.</source>
        <translation>La ventana muestra lo que queda por hacer, como registros DNS que aún faltan.</translation>
    </message>
    <message>
        <source>In your mail program: IMAP at localhost, port %1, and SMTP at localhost, port %2, both with SSL/TLS.</source>
        <translation>En su programa de correo: IMAP en localhost, puerto %1, y SMTP en localhost, puerto %2, ambos con SSL/TLS.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
</context>
<context>
    <name>gui::steps::AddAccounts</name>
    <message>
        <source>Add the other accounts</source>
        <translation>Añadir las demás cuentas</translation>
    </message>
    <message>
        <source>Add the domain and its accounts</source>
        <translation>Añadir el dominio y sus cuentas</translation>
    </message>
    <message>
        <source>The account %1 could not be removed: %2</source>
        <translation>No se pudo eliminar la cuenta %1: %2</translation>
    </message>
    <message>
        <source>The domain %1 could not be removed: %2</source>
        <translation>No se pudo eliminar el dominio %1: %2</translation>
    </message>
    <message>
        <source>There is an account or alias %1 already.</source>
        <translation>Ya hay una cuenta o un alias %1.</translation>
    </message>
    <message>
        <source>Undo, and go back to choose another name.</source>
        <translation>Deshágalo y vuelva atrás para elegir otro nombre.</translation>
    </message>
</context>
<context>
    <name>gui::steps::ConnectToServer</name>
    <message>
        <source>Connect to the server</source>
        <translation>Conectar con el servidor</translation>
    </message>
</context>
<context>
    <name>gui::steps::Connecting</name>
    <message>
        <source>Log out and in again, so that your membership in the group facteur-admin counts, then try again.</source>
        <translation>Cierre la sesión y vuelva a abrirla, para que cuente su pertenencia al grupo facteur-admin, y reinténtelo.</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeInstance</name>
    <message>
        <source>Make the server&apos;s folder, database and first account</source>
        <translation>Crear la carpeta del servidor, la base de datos y la primera cuenta</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>La carpeta %1 no está vacía.</translation>
    </message>
    <message>
        <source>Go back and choose another folder, or move that one away.</source>
        <translation>Vuelva atrás y elija otra carpeta, o aparte esa.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The disk may be full or read-only, or the place belongs to somebody else. Mend that and try again, or go back and choose another folder.</source>
        <translation>Quizá el disco esté lleno o sea de solo lectura, o el lugar sea de otra persona. Arréglelo y reinténtelo, o vuelva atrás y elija otra carpeta.</translation>
    </message>
    <message>
        <source>The folder %1 could not be removed.</source>
        <translation>No se pudo eliminar la carpeta %1.</translation>
    </message>
    <message>
        <source>What was written into the database %1, which was in use before, is still there.</source>
        <translation>Lo que se escribió en la base de datos %1, que ya se usaba antes, sigue ahí.</translation>
    </message>
    <message>
        <source>The database %1 could not be emptied: %2</source>
        <translation>No se pudo vaciar la base de datos %1: %2</translation>
    </message>
    <message>
        <source>The database %1 could not be made: %2</source>
        <translation>No se pudo crear la base de datos %1: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeService</name>
    <message>
        <source>Make the server on %1 and start it</source>
        <translation>Crear el servidor en %1 e iniciarlo</translation>
    </message>
    <message>
        <source>Make the server as a service of this computer and start it</source>
        <translation>Crear el servidor como servicio de este ordenador e iniciarlo</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>No se pudo iniciar el programa que pide la contraseña del administrador: %1</translation>
    </message>
    <message>
        <source>The question for the administrator&apos;s password was refused. Try again when you know it.</source>
        <translation>Se rechazó la petición de la contraseña del administrador. Reinténtelo cuando la sepa.</translation>
    </message>
    <message>
        <source>The service could not be removed: %1</source>
        <translation>No se pudo eliminar el servicio: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::MapPorts</name>
    <message>
        <source>Ask the router to lead mail&apos;s ports here</source>
        <translation>Pedir al router que dirija aquí los puertos de correo</translation>
    </message>
    <message>
        <source>The router did not take: %1</source>
        <translation>El router no aceptó: %1</translation>
    </message>
    <message>
        <source>Allow UPnP or NAT-PMP in the router&apos;s own settings and try again; or undo, go back, and forward the ports there by hand.</source>
        <translation>Permita UPnP o NAT-PMP en los ajustes del router y reinténtelo; o deshágalo, vuelva atrás y redirija allí los puertos a mano.</translation>
    </message>
    <message>
        <source>The router was not told to forget the ports: %1</source>
        <translation>No se dijo al router que olvidara los puertos: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::OpenFirewall</name>
    <message>
        <source>Open mail&apos;s ports in the firewall</source>
        <translation>Abrir los puertos de correo en el cortafuegos</translation>
    </message>
    <message>
        <source>The firewall refused: %1</source>
        <translation>El cortafuegos lo rechazó: %1</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>No se pudo iniciar el programa que pide la contraseña del administrador: %1</translation>
    </message>
    <message>
        <source>You can undo and go back, and leave the firewall out: its commands can be run by hand later.</source>
        <translation>Puede deshacerlo, volver atrás y dejar fuera el cortafuegos: sus órdenes se pueden ejecutar a mano más tarde.</translation>
    </message>
    <message>
        <source>The firewall keeps this rule: %1</source>
        <translation>El cortafuegos conserva esta regla: %1</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules could not be taken back: %1</source>
        <translation>No se pudieron deshacer las reglas del cortafuegos: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::SendFirstMail</name>
    <message>
        <source>Send a first mail to %1 and find it in the mailbox</source>
        <translation>Enviar un primer mensaje a %1 y encontrarlo en el buzón</translation>
    </message>
    <message>
        <source>The server is set up and runs; only this mail did not go in.</source>
        <translation>El servidor está configurado y en marcha; solo este mensaje no entró.</translation>
    </message>
    <message>
        <source>Hello!

This is the first mail on your own server %1. It was handed in with your name and password, as your mail program does it, and put into this mailbox.

Your mail program needs this:

Name: %2
Incoming mail: IMAP, %1, port %3, SSL/TLS
Outgoing mail: SMTP, %1, port %4, SSL/TLS
</source>
        <translation>¡Hola!

Este es el primer mensaje en su propio servidor %1. Se entregó con su nombre y su contraseña, como lo hace su programa de correo, y se puso en este buzón.

Su programa de correo necesita esto:

Nombre: %2
Correo entrante: IMAP, %1, puerto %3, SSL/TLS
Correo saliente: SMTP, %1, puerto %4, SSL/TLS
</translation>
    </message>
    <message>
        <source>Your mail server works</source>
        <translation>Su servidor de correo funciona</translation>
    </message>
    <message>
        <source>It arrived in the mailbox of %1 after %2 s.</source>
        <translation>Llegó al buzón de %1 tras %2 s.</translation>
    </message>
    <message>
        <source>The server runs and took the mail in. Look for it in the window: Journey says what became of it.</source>
        <translation>El servidor está en marcha y aceptó el mensaje. Búsquelo en la ventana: Recorrido dice qué fue de él.</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetAddress</name>
    <message>
        <source>Tell the server its public address</source>
        <translation>Decir al servidor su dirección pública</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetSmarthost</name>
    <message>
        <source>Send other people&apos;s mail through %1</source>
        <translation>Enviar el correo para otros a través de %1</translation>
    </message>
    <message>
        <source>The server sends through %1 already.</source>
        <translation>El servidor ya envía a través de %1.</translation>
    </message>
    <message>
        <source>Undo, go back and choose to send directly: then this stays as it is. It is changed in the window&apos;s settings.</source>
        <translation>Deshágalo, vuelva atrás y elija enviar directamente: entonces esto queda como está. Se cambia en los ajustes de la ventana.</translation>
    </message>
    <message>
        <source>The route through %1 could not be removed: %2</source>
        <translation>No se pudo eliminar la ruta a través de %1: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::StartChild</name>
    <message>
        <source>Start the server</source>
        <translation>Iniciar el servidor</translation>
    </message>
    <message>
        <source>Try again; the folder and its database are fine as they are.</source>
        <translation>Reinténtelo; la carpeta y su base de datos están bien como están.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. End it and try again, or go back to the first page and choose other ports.</source>
        <translation>Otro programa usa el puerto %1. Ciérrelo y reinténtelo, o vuelva a la primera página y elija otros puertos.</translation>
    </message>
</context>
</TS>
