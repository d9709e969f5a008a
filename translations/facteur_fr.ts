<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskQuestion</name>
    <message>
        <source>Unknown server</source>
        <translation>Serveur inconnu</translation>
    </message>
    <message>
        <source>Connecting by SSH</source>
        <translation>Connexion par SSH</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s administrator or provider gave you. Go on only if they are the same: otherwise somebody may stand between you and the server.</source>
        <translation>Comparez l’empreinte avec celle que vous a donnée l’administrateur ou le fournisseur du serveur. Ne continuez que si elles sont identiques&#xa0;: sinon, quelqu’un se trouve peut-être entre vous et le serveur.</translation>
    </message>
    <message>
        <source>It is the same: connect</source>
        <translation>Elle est identique&#xa0;: se connecter</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Keep it with this desktop&apos;s passwords</source>
        <translation>&amp;Le garder avec les mots de passe de ce bureau</translation>
    </message>
    <message>
        <source>Then it is not asked again. A code that is different each time should not be kept.</source>
        <translation>Il n’est alors plus demandé. Un code différent à chaque fois ne devrait pas être gardé.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Connections at once</source>
        <translation>Connexions simultanées</translation>
    </message>
    <message>
        <source>Connections in a while</source>
        <translation>Connexions sur une période</translation>
    </message>
    <message>
        <source>Mails in a while</source>
        <translation>Messages sur une période</translation>
    </message>
    <message>
        <source>Recipients in a while</source>
        <translation>Destinataires sur une période</translation>
    </message>
    <message>
        <source>Breaches of the protocol before</source>
        <translation>Infractions antérieures au protocole</translation>
    </message>
    <message>
        <source>Name of the sending server&apos;s address</source>
        <translation>Nom de l’adresse du serveur expéditeur</translation>
    </message>
    <message>
        <source>Looks like a home connection</source>
        <translation>Ressemble à une connexion domestique</translation>
    </message>
    <message>
        <source>Block lists of addresses</source>
        <translation>Listes de blocage d’adresses</translation>
    </message>
    <message>
        <source>Block lists of server names</source>
        <translation>Listes de blocage de noms de serveurs</translation>
    </message>
    <message>
        <source>Block lists of greeting names</source>
        <translation>Listes de blocage de noms de salutation</translation>
    </message>
    <message>
        <source>Block lists of sender domains</source>
        <translation>Listes de blocage de domaines d’expéditeurs</translation>
    </message>
    <message>
        <source>Spoke before the greeting</source>
        <translation>A parlé avant la salutation</translation>
    </message>
    <message>
        <source>Form of the greeting name</source>
        <translation>Forme du nom de salutation</translation>
    </message>
    <message>
        <source>Greeting name in the DNS</source>
        <translation>Nom de salutation dans le DNS</translation>
    </message>
    <message>
        <source>Our own name as greeting</source>
        <translation>Notre propre nom comme salutation</translation>
    </message>
    <message>
        <source>Can the sender be answered?</source>
        <translation>Peut-on répondre à l’expéditeur&#xa0;?</translation>
    </message>
    <message>
        <source>Stranger under our own domain</source>
        <translation>Inconnu sous notre propre domaine</translation>
    </message>
    <message>
        <source>Number of recipients</source>
        <translation>Nombre de destinataires</translation>
    </message>
    <message>
        <source>Guessing addresses</source>
        <translation>Adresses essayées au hasard</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Liste grise</translation>
    </message>
    <message>
        <source>SPF: may this server send for that domain?</source>
        <translation>SPF&#xa0;: ce serveur peut-il envoyer pour ce domaine&#xa0;?</translation>
    </message>
    <message>
        <source>DKIM: signature of the message</source>
        <translation>DKIM&#xa0;: signature du message</translation>
    </message>
    <message>
        <source>DMARC: does the domain in From vouch for it?</source>
        <translation>DMARC&#xa0;: le domaine du champ From se porte-t-il garant&#xa0;?</translation>
    </message>
    <message>
        <source>ARC: what forwarders found</source>
        <translation>ARC&#xa0;: ce qu’ont constaté les serveurs de réexpédition</translation>
    </message>
    <message>
        <source>Form of the message</source>
        <translation>Forme du message</translation>
    </message>
    <message>
        <source>Test text for spam filters</source>
        <translation>Texte d’essai pour filtres antispam</translation>
    </message>
    <message>
        <source>Forbidden attachments</source>
        <translation>Pièces jointes interdites</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Vos propres règles</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Expéditeurs autorisés et bloqués</translation>
    </message>
    <message>
        <source>Milter</source>
        <translation>Milter</translation>
    </message>
    <message>
        <source>Policy service</source>
        <translation>Service de politique</translation>
    </message>
    <message>
        <source>ClamAV virus scanner</source>
        <translation>Antivirus ClamAV</translation>
    </message>
    <message>
        <source>Block lists of links</source>
        <translation>Listes de blocage de liens</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Mots du message</translation>
    </message>
    <message>
        <source>What came from there before</source>
        <translation>Ce qui en est venu auparavant</translation>
    </message>
    <message>
        <source>nobody (a report)</source>
        <translation>personne (un rapport)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Decided: take it</source>
        <translation>Décision&#xa0;: l’accepter</translation>
    </message>
    <message>
        <source>Decided: take it, into Junk</source>
        <translation>Décision&#xa0;: l’accepter, dans Indésirables</translation>
    </message>
    <message>
        <source>Decided: refuse it</source>
        <translation>Décision&#xa0;: le refuser</translation>
    </message>
    <message>
        <source>Decided: ask the sender&apos;s server to come back later</source>
        <translation>Décision&#xa0;: demander au serveur de l’expéditeur de revenir plus tard</translation>
    </message>
    <message>
        <source>Decided: hold it in the queue until you have looked at it</source>
        <translation>Décision&#xa0;: le retenir dans la file d’attente jusqu’à ce que vous l’ayez examiné</translation>
    </message>
    <message>
        <source>Decided: take it and throw it away</source>
        <translation>Décision&#xa0;: l’accepter et le jeter</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Décision&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 points; from %2 on it is junk</source>
        <translation>%1 points&#xa0;; à partir de %2, il est indésirable</translation>
    </message>
    <message>
        <source>answered %1 ms later on purpose</source>
        <translation>réponse volontairement retardée de %1 ms</translation>
    </message>
    <message>
        <source>Arrived from %1</source>
        <translation>Arrivé de %1</translation>
    </message>
    <message>
        <source>%1 sent it</source>
        <translation>%1 l’a envoyé</translation>
    </message>
    <message>
        <source>The server %1 brought it.</source>
        <translation>Le serveur %1 l’a apporté.</translation>
    </message>
    <message>
        <source>The server %1 (%2) brought it.</source>
        <translation>Le serveur %1 (%2) l’a apporté.</translation>
    </message>
    <message>
        <source>A mail program at %1 brought it.</source>
        <translation>Un logiciel de messagerie à %1 l’a apporté.</translation>
    </message>
    <message>
        <source>not encrypted on the way</source>
        <translation>non chiffré en chemin</translation>
    </message>
    <message>
        <source>encrypted on the way: %1</source>
        <translation>chiffré en chemin&#xa0;: %1</translation>
    </message>
    <message>
        <source>for %1 recipients</source>
        <translation>pour %1 destinataires</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accepted: the sender&apos;s server was told so</source>
        <translation>Accepté&#xa0;: le serveur de l’expéditeur en a été informé</translation>
    </message>
    <message>
        <source>The message was not taken now; the sender&apos;s server comes back</source>
        <translation>Le message n’a pas été pris cette fois&#xa0;; le serveur de l’expéditeur reviendra</translation>
    </message>
    <message>
        <source>The message was refused</source>
        <translation>Le message a été refusé</translation>
    </message>
    <message>
        <source>The sender %1 was asked to come back later</source>
        <translation>L’expéditeur %1 a été prié de revenir plus tard</translation>
    </message>
    <message>
        <source>The sender %1 was refused</source>
        <translation>L’expéditeur %1 a été refusé</translation>
    </message>
    <message>
        <source>Mail for %1 was asked to come back later</source>
        <translation>Le courrier pour %1 a été prié de revenir plus tard</translation>
    </message>
    <message>
        <source>Mail for %1 was refused</source>
        <translation>Le courrier pour %1 a été refusé</translation>
    </message>
    <message>
        <source>There is no mailbox %1 here</source>
        <translation>Il n’y a pas de boîte aux lettres %1 ici</translation>
    </message>
    <message>
        <source>%1 is not an address here, and the client was not logged in: mail is not passed on for strangers</source>
        <translation>%1 n’est pas une adresse d’ici, et le client ne s’était pas identifié&#xa0;: le courrier n’est pas relayé pour des inconnus</translation>
    </message>
    <message>
        <source>%1 may not send as %2</source>
        <translation>%1 n’a pas le droit d’envoyer en tant que %2</translation>
    </message>
    <message>
        <source>%1 has moved</source>
        <translation>%1 a déménagé</translation>
    </message>
    <message>
        <source>A copy goes to %1</source>
        <translation>Une copie va à %1</translation>
    </message>
    <message>
        <source>Delivered to %1, into the mailbox %2</source>
        <translation>Remis à %1, dans le dossier %2</translation>
    </message>
    <message>
        <source>Could not be put into %1&apos;s mailbox</source>
        <translation>N’a pas pu être mis dans la boîte aux lettres de %1</translation>
    </message>
    <message>
        <source>%1 forwards to an address that forwards back: the mail would circle for ever</source>
        <translation>%1 réexpédie à une adresse qui réexpédie en retour&#xa0;: le message tournerait sans fin</translation>
    </message>
    <message>
        <source>Put into the queue for %1</source>
        <translation>Mis dans la file d’attente pour %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
    <message>
        <source>encrypted: %1 %2</source>
        <translation>chiffré&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>The server %1 did not take it</source>
        <translation>Le serveur %1 ne l’a pas pris</translation>
    </message>
    <message>
        <source>No mail server of %1 was found</source>
        <translation>Aucun serveur de messagerie de %1 n’a été trouvé</translation>
    </message>
    <message>
        <source>Encryption with %1 failed: it went there without</source>
        <translation>Le chiffrement avec %1 a échoué&#xa0;: envoyé sans chiffrement</translation>
    </message>
    <message>
        <source>%1&apos;s server has it</source>
        <translation>Le serveur de %1 l’a reçu</translation>
    </message>
    <message>
        <source>%1&apos;s server %2 has it</source>
        <translation>Le serveur %2 de %1 l’a reçu</translation>
    </message>
    <message>
        <source>at attempt %1, after %2 s</source>
        <translation>à la tentative %1, après %2 s</translation>
    </message>
    <message>
        <source>Not taken for %1 yet; it is tried again</source>
        <translation>Pas encore pris pour %1&#xa0;; nouvelle tentative prévue</translation>
    </message>
    <message>
        <source>next attempt: %1</source>
        <translation>prochaine tentative&#xa0;: %1</translation>
    </message>
    <message>
        <source>It could not be brought to %1; its sender gets a report</source>
        <translation>Il n’a pas pu être remis à %1&#xa0;; son expéditeur reçoit un rapport</translation>
    </message>
    <message>
        <source>A report that could not be delivered was dropped</source>
        <translation>Un rapport qui ne pouvait être remis a été abandonné</translation>
    </message>
    <message>
        <source>Removed from the queue by an administrator</source>
        <translation>Retiré de la file d’attente par un administrateur</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away</source>
        <translation>Une règle de %1 l’a jeté</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it</source>
        <translation>Une règle de %1 l’a refusé</translation>
    </message>
    <message>
        <source>An absence note was sent to %1</source>
        <translation>Un avis d’absence a été envoyé à %1</translation>
    </message>
    <message>
        <source>No absence note was sent to %1</source>
        <translation>Aucun avis d’absence n’a été envoyé à %1</translation>
    </message>
    <message>
        <source>A rule of %1 sends it on to %2</source>
        <translation>Une règle de %1 le réexpédie à %2</translation>
    </message>
    <message>
        <source>%1&apos;s rules have a mistake; the mail went on as if there were none</source>
        <translation>Les règles de %1 contiennent une erreur&#xa0;; le message a continué comme s’il n’y en avait pas</translation>
    </message>
    <message>
        <source>Its file is missing in the queue: it is held</source>
        <translation>Son fichier manque dans la file d’attente&#xa0;: il est retenu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later. %1</source>
        <translation>Pas encore ici&#xa0;: le serveur de l’expéditeur a été prié de revenir plus tard. %1</translation>
    </message>
    <message>
        <source>It comes by itself, usually within half an hour. Nothing needs to be done.</source>
        <translation>Il arrivera tout seul, le plus souvent en moins d’une demi-heure. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Refused; its sender was told so. %1</source>
        <translation>Refusé&#xa0;; son expéditeur en a été informé. %1</translation>
    </message>
    <message>
        <source>If it should have come through: allow its sender under Filters, or see below which check weighed most.</source>
        <translation>S’il aurait dû passer&#xa0;: autorisez son expéditeur dans Filtres, ou voyez ci-dessous quelle vérification a pesé le plus.</translation>
    </message>
    <message>
        <source>In %1&apos;s Junk folder, since %2. %3</source>
        <translation>Dans le dossier Indésirables de %1, depuis %2. %3</translation>
    </message>
    <message>
        <source>If it is no junk: let its owner move it to the inbox, which teaches the filter, or allow its sender under Filters.</source>
        <translation>S’il n’est pas indésirable&#xa0;: que son propriétaire le déplace dans la boîte de réception, ce qui instruit le filtre, ou autorisez son expéditeur dans Filtres.</translation>
    </message>
    <message>
        <source>In %1&apos;s mailbox %2, since %3.</source>
        <translation>Dans le dossier %2 de %1, depuis %3.</translation>
    </message>
    <message>
        <source>%1&apos;s server took it, on %2. What happens there is not seen from here.</source>
        <translation>Le serveur de %1 l’a pris, le %2. Ce qu’il en advient là-bas ne se voit pas d’ici.</translation>
    </message>
    <message>
        <source>It waits in the queue: %1&apos;s server did not take it yet. %2</source>
        <translation>Il attend dans la file d’attente&#xa0;: le serveur de %1 ne l’a pas encore pris. %2</translation>
    </message>
    <message>
        <source>It is tried again by itself. Under Queue it can be tried at once.</source>
        <translation>Il sera essayé de nouveau tout seul. Dans File d’attente, on peut l’essayer tout de suite.</translation>
    </message>
    <message>
        <source>It could not be brought to %1. %2</source>
        <translation>Il n’a pas pu être remis à %1. %2</translation>
    </message>
    <message>
        <source>Its sender has got a report with this reason.</source>
        <translation>Son expéditeur a reçu un rapport avec cette raison.</translation>
    </message>
    <message>
        <source>It waits in the queue for %1.</source>
        <translation>Il attend dans la file d’attente pour %1.</translation>
    </message>
    <message>
        <source>An administrator removed it from the queue.</source>
        <translation>Un administrateur l’a retiré de la file d’attente.</translation>
    </message>
    <message>
        <source>A rule of %1 threw it away.</source>
        <translation>Une règle de %1 l’a jeté.</translation>
    </message>
    <message>
        <source>See the account&apos;s rules.</source>
        <translation>Voyez les règles du compte.</translation>
    </message>
    <message>
        <source>It could not be put into %1&apos;s mailbox. %2</source>
        <translation>Il n’a pas pu être mis dans la boîte aux lettres de %1. %2</translation>
    </message>
    <message>
        <source>A rule of %1 rejected it.</source>
        <translation>Une règle de %1 l’a refusé.</translation>
    </message>
    <message>
        <source>Not here yet: the sender&apos;s server was asked to come back later for %1. %2</source>
        <translation>Pas encore ici&#xa0;: le serveur de l’expéditeur a été prié de revenir plus tard pour %1. %2</translation>
    </message>
    <message>
        <source>Refused: there is no mailbox %1 here. Its sender was told so.</source>
        <translation>Refusé&#xa0;: il n’y a pas de boîte aux lettres %1 ici. Son expéditeur en a été informé.</translation>
    </message>
    <message>
        <source>If there should be one: add the account or an alias.</source>
        <translation>S’il devrait y en avoir une&#xa0;: ajoutez le compte ou un alias.</translation>
    </message>
    <message>
        <source>Mail for %1 was refused; its sender was told so. %2</source>
        <translation>Le courrier pour %1 a été refusé&#xa0;; son expéditeur en a été informé. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What became of it is not recorded.</source>
        <translation>Ce qu’il est devenu n’est pas enregistré.</translation>
    </message>
    <message>
        <source>It arrived; what became of it then is not recorded yet.</source>
        <translation>Il est arrivé&#xa0;; ce qu’il est devenu ensuite n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>delivered into Junk</source>
        <translation>remis dans Indésirables</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>comes again later</source>
        <translation>reviendra plus tard</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>n’a pas pu être remis</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>New TLS sessions in a while</source>
        <translation>Nouvelles sessions TLS en un temps donné</translation>
    </message>
    <message>
        <source>Did not wait for an answer</source>
        <translation>N’a pas attendu une réponse</translation>
    </message>
    <message>
        <source>Does the sender&apos;s server know the sender?</source>
        <translation>Le serveur de l’expéditeur connaît-il l’expéditeur&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>DNS and deliverability</source>
        <translation>DNS et délivrabilité</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Identifications</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Courrier sortant</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Listes de blocage</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <source>Too weak</source>
        <translation>Trop faible</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Seconds within which a client&apos;s connections, mails and recipients are counted.</source>
        <translation>Secondes pendant lesquelles on compte les connexions, les messages et les destinataires d’un client.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address (an IPv6 /64) may make within the window; 0: any number.</source>
        <translation>Connexions SMTP que l’adresse d’un inconnu (en IPv6, un /64) peut ouvrir pendant cette période&#xa0;; 0&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>Mails a stranger&apos;s address may bring within the window; 0: any number.</source>
        <translation>Messages que l’adresse d’un inconnu peut apporter pendant cette période&#xa0;; 0&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>Recipients a stranger&apos;s address may name within the window; 0: any number.</source>
        <translation>Destinataires que l’adresse d’un inconnu peut nommer pendant cette période&#xa0;; 0&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>SMTP connections a stranger&apos;s address may have open at once; 0: any number.</source>
        <translation>Connexions SMTP que l’adresse d’un inconnu peut avoir ouvertes en même temps&#xa0;; 0&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>How many times as much a whole neighbourhood (IPv4 /24, IPv6 /48) may do as one address; 0: neighbourhoods are not counted.</source>
        <translation>Combien de fois plus tout un voisinage (IPv4 /24, IPv6 /48) peut faire qu’une seule adresse&#xa0;; 0&#xa0;: les voisinages ne sont pas comptés.</translation>
    </message>
    <message>
        <source>Milliseconds that clients which broke the rules before wait for an answer at most; 0: nobody is slowed down.</source>
        <translation>Millisecondes que les clients ayant déjà enfreint les règles attendent au plus une réponse&#xa0;; 0&#xa0;: personne n’est ralenti.</translation>
    </message>
    <message>
        <source>Seconds for which a client that spoke before the greeting is remembered.</source>
        <translation>Secondes pendant lesquelles on se souvient d’un client qui a parlé avant la salutation.</translation>
    </message>
    <message>
        <source>Ban addresses by themselves that guess passwords, scan or try unknown recipients. Bans by hand work in any case.</source>
        <translation>Bannir automatiquement les adresses qui devinent des mots de passe, sondent le serveur ou essaient des destinataires inconnus. Les bannissements à la main fonctionnent dans tous les cas.</translation>
    </message>
    <message>
        <source>Points within the window that make a ban: a wrong password counts 1, an unknown recipient 1, speaking before the greeting 3, many bad commands 3, another protocol 5.</source>
        <translation>Points qui entraînent un bannissement pendant cette période&#xa0;: un mot de passe faux compte 1, un destinataire inconnu 1, parler avant la salutation 3, beaucoup de mauvaises commandes 3, un autre protocole 5.</translation>
    </message>
    <message>
        <source>Seconds within which those points fade away.</source>
        <translation>Secondes au bout desquelles ces points s’effacent.</translation>
    </message>
    <message>
        <source>How many times the threshold makes a ban of a whole neighbourhood (IPv4 /24, IPv6 /48); 0: only addresses are banned.</source>
        <translation>Combien de fois le seuil entraîne le bannissement de tout un voisinage (IPv4 /24, IPv6 /48)&#xa0;; 0&#xa0;: seules des adresses sont bannies.</translation>
    </message>
    <message>
        <source>Seconds that the first ban of an address takes. Each further one takes four times as long.</source>
        <translation>Secondes que dure le premier bannissement d’une adresse. Chacun des suivants dure quatre fois plus longtemps.</translation>
    </message>
    <message>
        <source>Seconds that a ban takes at most.</source>
        <translation>Secondes que dure au plus un bannissement.</translation>
    </message>
    <message>
        <source>Seconds after which an ended ban is forgotten, and the next one is a first one again.</source>
        <translation>Secondes après lesquelles un bannissement terminé est oublié, et le suivant est de nouveau un premier.</translation>
    </message>
    <message>
        <source>Addresses and networks that are never banned, such as 192.0.2.0/24. This machine itself never is, nor an address from which somebody has logged in within the last week.</source>
        <translation>Adresses et réseaux qui ne sont jamais bannis, comme 192.0.2.0/24. Cette machine elle-même ne l’est jamais, ni une adresse d’où quelqu’un s’est identifié pendant la dernière semaine.</translation>
    </message>
    <message>
        <source>Ask DNS lists about clients and senders (facteurctl dnsbl list). What is asked tells the lists&apos; operators who sends you mail.</source>
        <translation>Interroger des listes DNS sur les clients et les expéditeurs (facteurctl dnsbl list). Les questions apprennent aux exploitants de ces listes qui vous envoie du courrier.</translation>
    </message>
    <message>
        <source>Milliseconds to wait for all DNS lists together; who is late is left out.</source>
        <translation>Millisecondes d’attente pour toutes les listes DNS ensemble&#xa0;; celle qui tarde est laissée de côté.</translation>
    </message>
    <message>
        <source>Refuse clients whose name in HELO is none, or another&apos;s address. Otherwise it counts against them.</source>
        <translation>Refuser les clients dont le nom dans HELO n’en est pas un, ou désigne l’adresse d’un autre. Sinon, cela compte contre eux.</translation>
    </message>
    <message>
        <source>Refuse strangers that say HELO with this server&apos;s own name or address.</source>
        <translation>Refuser les inconnus qui disent HELO avec le nom ou l’adresse de ce serveur.</translation>
    </message>
    <message>
        <source>Refuse senders whose domain has no mail server and no address, and put off those whose DNS does not answer. Otherwise it counts against them. Domains that say they take no mail are refused in any case.</source>
        <translation>Refuser les expéditeurs dont le domaine n’a ni serveur de messagerie ni adresse, et faire patienter ceux dont le DNS ne répond pas. Sinon, cela compte contre eux. Les domaines qui disent ne pas prendre de courrier sont refusés dans tous les cas.</translation>
    </message>
    <message>
        <source>Recipients that a stranger&apos;s mail may have here; it brings the rest in another mail. RFC 5321 asks for at least 100. 0: as many as the server takes.</source>
        <translation>Destinataires que le message d’un inconnu peut avoir ici&#xa0;; il apporte les autres dans un message suivant. La RFC 5321 en demande au moins 100. 0&#xa0;: autant que le serveur en prend.</translation>
    </message>
    <message>
        <source>Unknown recipients a client may name within an hour before it is slowed down.</source>
        <translation>Destinataires inconnus qu’un client peut nommer en une heure avant d’être ralenti.</translation>
    </message>
    <message>
        <source>Unknown recipients within an hour after which the connection is closed; 0: never.</source>
        <translation>Destinataires inconnus en une heure après lesquels la connexion est fermée&#xa0;; 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Ask strangers to come back in a few minutes, which mail servers do and bots seldom. Delays the first mail of each correspondent.</source>
        <translation>Demander aux inconnus de revenir dans quelques minutes, ce que font les serveurs de messagerie et rarement les robots. Retarde le premier message de chaque correspondant.</translation>
    </message>
    <message>
        <source>Greylist only who has so many points against it already; 0: every stranger.</source>
        <translation>Mettre sur liste grise seulement qui a déjà autant de points contre lui&#xa0;; 0&#xa0;: tous les inconnus.</translation>
    </message>
    <message>
        <source>Seconds after which the second try is let in.</source>
        <translation>Secondes après lesquelles la deuxième tentative est admise.</translation>
    </message>
    <message>
        <source>Seconds within which the second try must come.</source>
        <translation>Secondes pendant lesquelles la deuxième tentative doit venir.</translation>
    </message>
    <message>
        <source>Seconds since its last mail for which a correspondent is let in at once.</source>
        <translation>Secondes depuis son dernier message pendant lesquelles un correspondant est admis tout de suite.</translation>
    </message>
    <message>
        <source>Correspondents of one network whose mail came back, after which the whole network is let in; 0: never.</source>
        <translation>Correspondants d’un réseau dont le courrier est revenu, après lesquels tout le réseau est admis&#xa0;; 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies and filters that may say, with XCLIENT and XFORWARD, whom they speak for. They can pass for anybody, also for your users.</source>
        <translation>Adresses et réseaux des mandataires et filtres qui peuvent dire, avec XCLIENT et XFORWARD, au nom de qui ils parlent. Ils peuvent se faire passer pour n’importe qui, y compris vos utilisateurs.</translation>
    </message>
    <message>
        <source>Judge mail from outside. When it is off, only unknown recipients and relaying are refused.</source>
        <translation>Juger le courrier venu de l’extérieur. Quand c’est désactivé, seuls les destinataires inconnus et le relais sont refusés.</translation>
    </message>
    <message>
        <source>Points from which a mail goes to Junk.</source>
        <translation>Points à partir desquels un message va dans Indésirables.</translation>
    </message>
    <message>
        <source>Points from which a mail is refused with 550.</source>
        <translation>Points à partir desquels un message est refusé avec 550.</translation>
    </message>
    <message>
        <source>Points from which a message that was looked at is asked to come back (451), when greylist.enabled is on and its sender is not known.</source>
        <translation>Points à partir desquels un message examiné est prié de revenir (451), quand greylist.enabled est activé et que son expéditeur n’est pas connu.</translation>
    </message>
    <message>
        <source>Milliseconds a check may take before the decision is made without it. Scanners have times of their own.</source>
        <translation>Millisecondes qu’une vérification peut durer avant que la décision soit prise sans elle. Les analyseurs ont leurs propres durées.</translation>
    </message>
    <message>
        <source>Milliseconds to wait with the greeting, to catch clients that speak first; 0: not at all.</source>
        <translation>Millisecondes à attendre avant la salutation, pour surprendre les clients qui parlent en premier&#xa0;; 0&#xa0;: aucune attente.</translation>
    </message>
    <message>
        <source>Who waits: clients that have bad marks already (a DNS list, no name or a dynamic one), or all that are not known as good.</source>
        <translation>Qui attend&#xa0;: les clients déjà mal notés (une liste DNS, pas de nom ou un nom dynamique), ou tous ceux qui ne sont pas connus comme bons.</translation>
    </message>
    <message>
        <source>Seconds for which what was found out about a good client&apos;s address is not asked again; 0: always ask.</source>
        <translation>Secondes pendant lesquelles ce qu’on a appris sur l’adresse d’un bon client n’est pas redemandé&#xa0;; 0&#xa0;: toujours demander.</translation>
    </message>
    <message>
        <source>Addresses and networks of servers whose mail is taken without scoring: another MX of ours. They may not relay.</source>
        <translation>Adresses et réseaux de serveurs dont le courrier est pris sans notation&#xa0;: un autre de nos MX. Ils ne peuvent pas relayer.</translation>
    </message>
    <message>
        <source>Where a refused sender can read on or ask for help, put at the end of refusals.</source>
        <translation>Où un expéditeur refusé peut en lire plus ou demander de l’aide&#xa0;; ajouté à la fin des refus.</translation>
    </message>
    <message>
        <source>Judge the content of mail that comes by LMTP, too.</source>
        <translation>Juger aussi le contenu du courrier qui arrive par LMTP.</translation>
    </message>
    <message>
        <source>Keep mail that was refused for its content in the recipients&apos; mailbox Rejects: for nobody, for users who have made such a mailbox, or for all.</source>
        <translation>Garder le courrier refusé pour son contenu dans le dossier Rejects des destinataires&#xa0;: pour personne, pour les utilisateurs qui ont créé ce dossier, ou pour tous.</translation>
    </message>
    <message>
        <source>Days for which it is kept there.</source>
        <translation>Jours pendant lesquels il y est gardé.</translation>
    </message>
    <message>
        <source>Days for which the story of each mail is kept, with all verdicts.</source>
        <translation>Jours pendant lesquels on garde l’histoire de chaque message, avec tous les verdicts.</translation>
    </message>
    <message>
        <source>What an SPF fail of the sender&apos;s domain leads to: points, a refusal, or nothing. Forwarded mail fails honestly.</source>
        <translation>Ce qu’entraîne un échec SPF du domaine de l’expéditeur&#xa0;: des points, un refus, ou rien. Le courrier réexpédié échoue en toute honnêteté.</translation>
    </message>
    <message>
        <source>Points for an SPF fail.</source>
        <translation>Points pour un échec SPF (fail).</translation>
    </message>
    <message>
        <source>Points for an SPF softfail.</source>
        <translation>Points pour un échec SPF léger (softfail).</translation>
    </message>
    <message>
        <source>Points for a mail whose only DKIM signatures are broken. Mailing lists break them honestly.</source>
        <translation>Points pour un message dont toutes les signatures DKIM sont cassées. Les listes de diffusion les cassent en toute honnêteté.</translation>
    </message>
    <message>
        <source>What a DMARC failure leads to: what the domain asks for; refusals softened to Junk; or points only.</source>
        <translation>Ce qu’entraîne un échec DMARC&#xa0;: ce que demande le domaine&#xa0;; les refus adoucis en Indésirables&#xa0;; ou seulement des points.</translation>
    </message>
    <message>
        <source>Send daily reports to domains that ask for them: what came under their name, and what became of it. Good manners, and how others find out about forgeries.</source>
        <translation>Envoyer des rapports quotidiens aux domaines qui en demandent&#xa0;: ce qui est venu sous leur nom, et ce qu’il en est advenu. C’est de bonne politesse, et c’est ainsi que les autres découvrent les falsifications.</translation>
    </message>
    <message>
        <source>Address that those reports are from; empty: postmaster of this server&apos;s first domain.</source>
        <translation>Adresse d’où partent ces rapports&#xa0;; vide&#xa0;: postmaster du premier domaine de ce serveur.</translation>
    </message>
    <message>
        <source>Points for a mail that fails DMARC, whatever the domain asks for.</source>
        <translation>Points pour un message qui échoue à DMARC, quoi que demande le domaine.</translation>
    </message>
    <message>
        <source>Domains of forwarders and mailing lists whose ARC seal lifts a DMARC failure.</source>
        <translation>Domaines de réexpéditeurs et de listes de diffusion dont le sceau ARC lève un échec DMARC.</translation>
    </message>
    <message>
        <source>Domain whose key seals (ARC) mail of others that aliases and filter rules send on; empty: this host&apos;s, or the first domain with an RSA key.</source>
        <translation>Domaine dont la clé scelle (ARC) le courrier d’autrui que les alias et les règles réexpédient&#xa0;; vide&#xa0;: celui de ce serveur, ou le premier domaine ayant une clé RSA.</translation>
    </message>
    <message>
        <source>Refuse messages without exactly one From field or with a broken structure, instead of giving points.</source>
        <translation>Refuser les messages qui n’ont pas exactement un champ From ou dont la structure est défectueuse, au lieu de donner des points.</translation>
    </message>
    <message>
        <source>Octets that a message&apos;s header may have; more is refused.</source>
        <translation>Octets que l’en-tête d’un message peut avoir&#xa0;; au-delà, il est refusé.</translation>
    </message>
    <message>
        <source>Fields that a message&apos;s header may have; more is refused.</source>
        <translation>Champs que l’en-tête d’un message peut avoir&#xa0;; au-delà, il est refusé.</translation>
    </message>
    <message>
        <source>Parts that a message may have; more is refused.</source>
        <translation>Parties qu’un message peut avoir&#xa0;; au-delà, il est refusé.</translation>
    </message>
    <message>
        <source>How deep parts may be nested; more is refused.</source>
        <translation>Profondeur d’imbrication permise des parties&#xa0;; au-delà, le message est refusé.</translation>
    </message>
    <message>
        <source>Days before a certificate ends from which its end is announced; within a third of them it counts as trouble.</source>
        <translation>Jours avant la fin d’un certificat à partir desquels elle est annoncée&#xa0;; au dernier tiers, cela compte comme un problème.</translation>
    </message>
    <message>
        <source>Free part of a disk, in percent, below which it is announced; below a third of it it counts as trouble.</source>
        <translation>Part libre d’un disque, en pour cent, au-dessous de laquelle elle est annoncée&#xa0;; au-dessous d’un tiers de celle-ci, cela compte comme un problème.</translation>
    </message>
    <message>
        <source>Hours after which mail that still waits in the queue is announced.</source>
        <translation>Heures après lesquelles on signale le courrier qui attend encore dans la file d’attente.</translation>
    </message>
    <message>
        <source>Messages in the queue from which their number is announced.</source>
        <translation>Nombre de messages dans la file d’attente à partir duquel il est signalé.</translation>
    </message>
    <message>
        <source>Failed logins in an hour from which they are announced.</source>
        <translation>Échecs d’identification en une heure à partir desquels ils sont signalés.</translation>
    </message>
    <message>
        <source>Messages that an account may send in an hour before it looks like a stolen password; 0: not watched. It is announced, not stopped.</source>
        <translation>Messages qu’un compte peut envoyer en une heure avant que cela ressemble à un mot de passe volé&#xa0;; 0&#xa0;: pas de surveillance. C’est signalé, pas arrêté.</translation>
    </message>
    <message>
        <source>Different recipients that an account may write to in an hour before it looks like a stolen password; 0: not watched.</source>
        <translation>Destinataires différents auxquels un compte peut écrire en une heure avant que cela ressemble à un mot de passe volé&#xa0;; 0&#xa0;: pas de surveillance.</translation>
    </message>
    <message>
        <source>The public IPv4 address, when it cannot be found out; empty: ask the router.</source>
        <translation>L’adresse IPv4 publique, quand elle ne peut être trouvée&#xa0;; vide&#xa0;: demander au routeur.</translation>
    </message>
    <message>
        <source>The public IPv6 address; empty: that of the interface.</source>
        <translation>L’adresse IPv6 publique&#xa0;; vide&#xa0;: celle de l’interface.</translation>
    </message>
    <message>
        <source>NAME@SERVER: a DNS server (by address) that answers a question for NAME with the asker&apos;s address; empty: nobody is asked.</source>
        <translation>NAME@SERVER&#xa0;: un serveur DNS (par son adresse) qui répond à une question sur NAME avec l’adresse de qui demande&#xa0;; vide&#xa0;: personne n’est interrogé.</translation>
    </message>
    <message>
        <source>A page that answers with the asker&apos;s address as plain text; empty: nobody is asked.</source>
        <translation>Une page qui répond par l’adresse de qui demande, en texte brut&#xa0;; vide&#xa0;: personne n’est interrogé.</translation>
    </message>
    <message>
        <source>A page that tries the asker&apos;s port %1 from outside and answers open or closed; empty: nobody is asked.</source>
        <translation>Une page qui essaie de l’extérieur le port %1 de qui demande et répond open ou closed&#xa0;; vide&#xa0;: personne n’est interrogé.</translation>
    </message>
    <message>
        <source>Domain on whose mail server the way out of port 25 is tried when none is named.</source>
        <translation>Domaine sur le serveur de messagerie duquel on essaie la sortie par le port 25 quand aucun n’est nommé.</translation>
    </message>
    <message>
        <source>UPnP description of the router (http://…/rootDesc.xml), when it is not found by searching; empty: search.</source>
        <translation>Description UPnP du routeur (http://…/rootDesc.xml), quand la recherche ne le trouve pas&#xa0;; vide&#xa0;: chercher.</translation>
    </message>
    <message>
        <source>Learn from how users sort their mail: what is moved into Junk, out of it, or filed, and judge new mail by it.</source>
        <translation>Apprendre de la façon dont les utilisateurs trient leur courrier&#xa0;: ce qui est déplacé dans Indésirables, en est sorti, ou est classé, et juger ainsi le nouveau courrier.</translation>
    </message>
    <message>
        <source>Points for a mail whose words are certainly those of unwanted mail; less certain ones get less.</source>
        <translation>Points pour un message dont les mots sont à coup sûr ceux de courrier indésirable&#xa0;; moins c’est sûr, moins il en reçoit.</translation>
    </message>
    <message>
        <source>Points taken off a mail whose words are certainly those of wanted mail.</source>
        <translation>Points retirés à un message dont les mots sont à coup sûr ceux de courrier souhaité.</translation>
    </message>
    <message>
        <source>Let users who have not sorted much yet profit from what the others have sorted. Nobody sees anybody&apos;s words.</source>
        <translation>Faire profiter les utilisateurs qui n’ont encore guère trié de ce que les autres ont trié. Personne ne voit les mots de personne.</translation>
    </message>
    <message>
        <source>Points at most for, and against, a sender, domain or network by what came from there before.</source>
        <translation>Points au plus contre, et pour, un expéditeur, un domaine ou un réseau selon ce qui en est venu auparavant.</translation>
    </message>
    <message>
        <source>Points taken off mail from whom the recipient has written to, when the sender&apos;s domain vouches for it.</source>
        <translation>Points retirés à un message de quelqu’un à qui le destinataire a écrit, quand le domaine de l’expéditeur s’en porte garant.</translation>
    </message>
    <message>
        <source>Where rspamd&apos;s normal worker listens, such as 127.0.0.1:11333 or unix:/run/rspamd/normal.sock. Empty: rspamd is not asked.</source>
        <translation>Où écoute le processus normal de rspamd, comme 127.0.0.1:11333 ou unix:/run/rspamd/normal.sock. Vide&#xa0;: rspamd n’est pas interrogé.</translation>
    </message>
    <message>
        <source>Seconds in which rspamd must have answered; then it counts as down for this mail.</source>
        <translation>Secondes dans lesquelles rspamd doit avoir répondu&#xa0;; ensuite, il compte comme arrêté pour ce message.</translation>
    </message>
    <message>
        <source>What becomes of mail while rspamd does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Ce que devient le courrier tant que rspamd ne répond pas&#xa0;: l’accepter sans examen (accept), le différer (defer&#xa0;; l’expéditeur réessaie), ou lui donner scan.down_score points (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to rspamd. It should not be more than rspamd&apos;s own max_message.</source>
        <translation>Les messages de plus d’octets ne sont pas montrés à rspamd. Ne devrait pas dépasser le max_message de rspamd.</translation>
    </message>
    <message>
        <source>Points of the door for one point of rspamd.</source>
        <translation>Points de l’entrée pour un point de rspamd.</translation>
    </message>
    <message>
        <source>Refuse what rspamd says to reject. Otherwise it goes to Junk.</source>
        <translation>Refuser ce que rspamd dit de rejeter. Sinon, cela va dans Indésirables.</translation>
    </message>
    <message>
        <source>Show rspamd also what this server&apos;s own users send.</source>
        <translation>Montrer aussi à rspamd ce qu’envoient les utilisateurs de ce serveur.</translation>
    </message>
    <message>
        <source>Where SpamAssassin&apos;s spamd listens, such as 127.0.0.1:783 or unix:/run/spamd.sock. Empty: SpamAssassin is not asked.</source>
        <translation>Où écoute spamd de SpamAssassin, comme 127.0.0.1:783 ou unix:/run/spamd.sock. Vide&#xa0;: SpamAssassin n’est pas interrogé.</translation>
    </message>
    <message>
        <source>Whose preferences SpamAssassin uses: a name, or * for the recipient&apos;s address when a mail has one recipient. Empty: spamd&apos;s own.</source>
        <translation>De qui SpamAssassin utilise les préférences&#xa0;: un nom, ou * pour l’adresse du destinataire quand un message n’en a qu’un. Vide&#xa0;: celles de spamd.</translation>
    </message>
    <message>
        <source>Seconds in which SpamAssassin must have answered; then it counts as down for this mail.</source>
        <translation>Secondes dans lesquelles SpamAssassin doit avoir répondu&#xa0;; ensuite, il compte comme arrêté pour ce message.</translation>
    </message>
    <message>
        <source>What becomes of mail while SpamAssassin does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Ce que devient le courrier tant que SpamAssassin ne répond pas&#xa0;: l’accepter sans examen (accept), le différer (defer&#xa0;; l’expéditeur réessaie), ou lui donner scan.down_score points (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to SpamAssassin, which is slow with large ones; spam seldom is.</source>
        <translation>Les messages de plus d’octets ne sont pas montrés à SpamAssassin, qui est lent avec les gros&#xa0;; le pourriel l’est rarement.</translation>
    </message>
    <message>
        <source>Points of the door for one point of SpamAssassin.</source>
        <translation>Points de l’entrée pour un point de SpamAssassin.</translation>
    </message>
    <message>
        <source>Points of SpamAssassin from which on a mail is refused; what it calls spam below goes to Junk. 0: never refuse.</source>
        <translation>Points de SpamAssassin à partir desquels un message est refusé&#xa0;; ce qu’il appelle pourriel en dessous va dans Indésirables. 0&#xa0;: ne jamais refuser.</translation>
    </message>
    <message>
        <source>Where ClamAV&apos;s clamd listens, such as unix:/run/clamav/clamd.ctl or 127.0.0.1:3310. Empty: ClamAV is not asked.</source>
        <translation>Où écoute clamd de ClamAV, comme unix:/run/clamav/clamd.ctl ou 127.0.0.1:3310. Vide&#xa0;: ClamAV n’est pas interrogé.</translation>
    </message>
    <message>
        <source>Seconds in which ClamAV must have answered; then it counts as down for this mail.</source>
        <translation>Secondes dans lesquelles ClamAV doit avoir répondu&#xa0;; ensuite, il compte comme arrêté pour ce message.</translation>
    </message>
    <message>
        <source>What becomes of mail while ClamAV does not answer: accept it unseen, defer it (the sender tries again), or give it scan.down_score points.</source>
        <translation>Ce que devient le courrier tant que ClamAV ne répond pas&#xa0;: l’accepter sans examen (accept), le différer (defer&#xa0;; l’expéditeur réessaie), ou lui donner scan.down_score points (score).</translation>
    </message>
    <message>
        <source>Messages of more octets are not shown to ClamAV. It must not be more than StreamMaxLength in clamd.conf.</source>
        <translation>Les messages de plus d’octets ne sont pas montrés à ClamAV. Ne doit pas dépasser StreamMaxLength dans clamd.conf.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a virus: refuse it, put it into Junk, hold it in the queue, or throw it away without a word.</source>
        <translation>Ce que devient un message avec un virus&#xa0;: le refuser, le mettre dans Indésirables, le retenir dans la file d’attente, ou le jeter sans rien dire.</translation>
    </message>
    <message>
        <source>Show ClamAV also what this server&apos;s own users send.</source>
        <translation>Montrer aussi à ClamAV ce qu’envoient les utilisateurs de ce serveur.</translation>
    </message>
    <message>
        <source>Milters, in order: an address each, such as unix:/run/opendkim/opendkim.sock, and behind it timeout=30, down=accept|defer|score, for=mx|submission|all.</source>
        <translation>Milters, dans l’ordre&#xa0;: une adresse chacun, comme unix:/run/opendkim/opendkim.sock, suivie de timeout=30, down=accept|defer|score, for=mx|submission|all.</translation>
    </message>
    <message>
        <source>Policy servers of Postfix&apos;s protocol, in order: an address each, such as 127.0.0.1:10023, and behind it stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</source>
        <translation>Serveurs de politique au protocole de Postfix, dans l’ordre&#xa0;: une adresse chacun, comme 127.0.0.1:10023, suivie de stage=connect|helo|mail|rcpt|end, timeout=30, down=accept|defer|score, for=mx|submission|all, ok=dunno|accept.</translation>
    </message>
    <message>
        <source>Points for a mail that a scanner could not look at, where it is set to score.</source>
        <translation>Points pour un message qu’un analyseur n’a pas pu examiner, là où le réglage est score.</translation>
    </message>
    <message>
        <source>What becomes of a mail with a forbidden attachment: nothing, points, Junk, held in the queue, or refused.</source>
        <translation>Ce que devient un message avec une pièce jointe interdite&#xa0;: rien, des points, Indésirables, retenu dans la file d’attente, ou refusé.</translation>
    </message>
    <message>
        <source>Endings of file names that are forbidden, also within archives. With exe, programs under other names are forbidden too.</source>
        <translation>Extensions de noms de fichiers interdites, aussi dans les archives. Avec exe, les programmes sous d’autres noms sont interdits aussi.</translation>
    </message>
    <message>
        <source>Types of files, as the mail declares them, that are forbidden.</source>
        <translation>Types de fichiers interdits, tels que le message les déclare.</translation>
    </message>
    <message>
        <source>Names of files that are forbidden: literal, with * and ?, or /regular expressions/.</source>
        <translation>Noms de fichiers interdits&#xa0;: littéraux, avec * et&#xa0;?, ou /expressions régulières/.</translation>
    </message>
    <message>
        <source>Look for forbidden files within archives (ZIP, tar, gzip, RAR), one level deep in one another.</source>
        <translation>Chercher les fichiers interdits dans les archives (ZIP, tar, gzip, RAR), sur un niveau d’imbrication.</translation>
    </message>
    <message>
        <source>What becomes of a mail with an encrypted archive, into which no scanner can look.</source>
        <translation>Ce que devient un message avec une archive chiffrée, qu’aucun analyseur ne peut examiner.</translation>
    </message>
    <message>
        <source>Points for a forbidden attachment, where it is set to score.</source>
        <translation>Points pour une pièce jointe interdite, là où le réglage est score.</translation>
    </message>
    <message>
        <source>Messages of more octets are not searched for forbidden attachments.</source>
        <translation>Les pièces jointes interdites ne sont pas cherchées dans les messages de plus d’octets.</translation>
    </message>
    <message>
        <source>Forbid these attachments also in what this server&apos;s own users send.</source>
        <translation>Interdire ces pièces jointes aussi dans ce qu’envoient les utilisateurs de ce serveur.</translation>
    </message>
    <message>
        <source>Mail that an alias sends on to other servers leaves under a sender address of this domain (SRS), so that it passes SPF there, and bounces find the way back to the sender.</source>
        <translation>Le courrier qu’un alias réexpédie à d’autres serveurs part sous une adresse d’expéditeur de ce domaine (SRS), afin d’y passer SPF et que les rapports de non-remise retrouvent le chemin de l’expéditeur.</translation>
    </message>
    <message>
        <source>Who a redirected message comes from in the SMTP envelope: its sender rewritten to this domain (srs), its sender as it was (original), the user who redirects it (recipient), nobody (null), or the address in sieve.redirect_address (fixed).</source>
        <translation>De qui provient un message redirigé dans l’enveloppe SMTP&#xa0;: son expéditeur réécrit vers ce domaine (srs), son expéditeur tel quel (original), l’utilisateur qui le redirige (recipient), personne (null), ou l’adresse de sieve.redirect_address (fixed).</translation>
    </message>
    <message>
        <source>The envelope sender of redirected messages when sieve.redirect_sender is fixed.</source>
        <translation>L’expéditeur d’enveloppe des messages redirigés quand sieve.redirect_sender vaut fixed.</translation>
    </message>
    <message>
        <source>How many addresses a user&apos;s script may redirect one message to.</source>
        <translation>À combien d’adresses le script d’un utilisateur peut rediriger un message.</translation>
    </message>
    <message>
        <source>How many things a user&apos;s script may do with one message.</source>
        <translation>Combien de choses le script d’un utilisateur peut faire d’un message.</translation>
    </message>
    <message>
        <source>Milliseconds of processor time a user&apos;s script may take for one message; then the message goes to INBOX.</source>
        <translation>Millisecondes de processeur que le script d’un utilisateur peut prendre pour un message&#xa0;; ensuite, le message va dans INBOX.</translation>
    </message>
    <message>
        <source>The shortest time between two vacation answers to one sender that `:days` can ask for.</source>
        <translation>Le plus court délai entre deux réponses d’absence à un même expéditeur que `:days` peut demander.</translation>
    </message>
    <message>
        <source>Names of the programs in the folder sieve/programs that users&apos; scripts may run (vnd.dovecot.pipe, filter, execute). They run as the daemon&apos;s user: list only what you trust with every user&apos;s mail.</source>
        <translation>Noms des programmes du dossier sieve/programs que les scripts des utilisateurs peuvent lancer (vnd.dovecot.pipe, filter, execute). Ils tournent sous l’utilisateur du serveur&#xa0;: n’inscrivez que ceux à qui vous confieriez le courrier de chacun.</translation>
    </message>
    <message>
        <source>Seconds after which a program that a script runs is killed.</source>
        <translation>Secondes après lesquelles un programme lancé par un script est tué.</translation>
    </message>
    <message>
        <source>Octets a program that a script runs may write; then it is killed.</source>
        <translation>Octets qu’un programme lancé par un script peut écrire&#xa0;; ensuite, il est tué.</translation>
    </message>
    <message>
        <source>Weight of the check sessions: connections of one client at once. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification sessions&#xa0;: connexions simultanées d’un même client. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rate-connections: connections of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rate-connections&#xa0;: connexions d’un même client sur une période. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rate-mails: mails of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rate-mails&#xa0;: messages d’un même client sur une période. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rate-recipients: recipients of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rate-recipients&#xa0;: destinataires d’un même client sur une période. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check offences: breaches of the protocol at earlier connections. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification offences&#xa0;: infractions au protocole lors de connexions antérieures. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check iprev: does the client&apos;s address have a name that leads back to it? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification iprev&#xa0;: l’adresse du client a-t-elle un nom qui ramène à elle&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check dynamic-name: does that name look like a dial-up or home line? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification dynamic-name&#xa0;: ce nom ressemble-t-il à celui d’une ligne commutée ou domestique&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check dnsbl: DNS lists of addresses. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification dnsbl&#xa0;: listes DNS d’adresses. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-client: DNS lists asked for the client&apos;s name. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rhsbl-client&#xa0;: listes DNS interrogées sur le nom du client. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-helo: DNS lists asked for the name in HELO. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rhsbl-helo&#xa0;: listes DNS interrogées sur le nom de HELO. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rhsbl-sender: DNS lists asked for the sender&apos;s domain. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rhsbl-sender&#xa0;: listes DNS interrogées sur le domaine de l’expéditeur. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check pregreet: clients that speak before the greeting. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification pregreet&#xa0;: clients qui parlent avant la salutation. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check helo: is the name in HELO well-formed? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification helo&#xa0;: le nom de HELO est-il bien formé&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check helo-dns: does the name in HELO exist? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification helo-dns&#xa0;: le nom de HELO existe-t-il&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check helo-forged: does the client use our own name or address in HELO? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification helo-forged&#xa0;: le client utilise-t-il notre propre nom ou adresse dans HELO&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check sender-domain: can the sender&apos;s domain be answered? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification sender-domain&#xa0;: peut-on répondre au domaine de l’expéditeur&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check own-sender: strangers that write under our own domains. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification own-sender&#xa0;: inconnus qui écrivent sous nos propres domaines. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check recipients: recipients of one mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification recipients&#xa0;: destinataires d’un même message. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check harvest: clients that try unknown recipients. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification harvest&#xa0;: clients qui essaient des destinataires inconnus. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check greylist: unknown servers are asked to come back. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification greylist&#xa0;: les serveurs inconnus sont priés de revenir. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check spf: may the client send for the sender&apos;s domain (RFC 7208)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification spf&#xa0;: le client peut-il envoyer pour le domaine de l’expéditeur (RFC 7208)&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check dkim: signatures of the message (RFC 6376). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification dkim&#xa0;: signatures du message (RFC 6376). Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc: does the domain in From vouch for the mail (RFC 7489)? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification dmarc&#xa0;: le domaine du champ From se porte-t-il garant du message (RFC 7489)&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check dmarc-reports: remembers what DMARC found, for the reports that domains ask for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification dmarc-reports&#xa0;: retient ce qu’a constaté DMARC, pour les rapports que demandent des domaines. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check arc: what forwarders found before they changed the mail (RFC 8617). Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification arc&#xa0;: ce qu’ont constaté les réexpéditeurs avant de modifier le message (RFC 8617). Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check sanity: header and structure of the message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification sanity&#xa0;: en-tête et structure du message. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check gtube: the test string that every filter takes for spam. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification gtube&#xa0;: le texte d’essai que tout filtre prend pour du pourriel. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check attachments: forbidden attachments. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification attachments&#xa0;: pièces jointes interdites. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rule: the administrator&apos;s own rules. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rule&#xa0;: les règles propres de l’administrateur. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check sender-list: allowed and blocked senders. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification sender-list&#xa0;: expéditeurs autorisés et bloqués. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check milter: milters. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification milter&#xa0;: milters. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check policy-service: policy services. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification policy-service&#xa0;: services de politique. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check rspamd: rspamd. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rspamd&#xa0;: rspamd. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check spamassassin: SpamAssassin. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification spamassassin&#xa0;: SpamAssassin. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check clamav: ClamAV. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification clamav&#xa0;: ClamAV. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check bayes: the words of the message, as the user has sorted mail. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification bayes&#xa0;: les mots du message, selon la façon dont l’utilisateur a trié son courrier. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check reputation: what came from the sender, its domain and its network before. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification reputation&#xa0;: ce qui est venu auparavant de l’expéditeur, de son domaine et de son réseau. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>New TLS sessions a client&apos;s address may negotiate within the window, on SMTP and submission; resumed ones cost little and do not count. 0: any number.</source>
        <translation>Nouvelles sessions TLS que l’adresse d’un client peut négocier pendant la période, en SMTP et en envoi&#xa0;; les sessions reprises coûtent peu et ne comptent pas. 0&#xa0;: sans limite.</translation>
    </message>
    <message>
        <source>Ask the sender&apos;s mail server whether it knows the sender, and refuse mail from addresses that do not exist. It costs other servers a connection for each new sender, and some block who asks much.</source>
        <translation>Demander au serveur de messagerie de l’expéditeur s’il connaît celui-ci, et refuser le courrier d’adresses qui n’existent pas. Cela coûte aux autres serveurs une connexion par nouvel expéditeur, et certains bloquent qui demande beaucoup.</translation>
    </message>
    <message>
        <source>What to do with a mail while its sender&apos;s server does not answer that question: take it, or ask the client to come back.</source>
        <translation>Que faire d’un courrier tant que le serveur de son expéditeur ne répond pas à cette question&#xa0;: l’accepter, ou demander au client de revenir.</translation>
    </message>
    <message>
        <source>Milliseconds that the client waits for the answer of the sender&apos;s server.</source>
        <translation>Millisecondes pendant lesquelles le client attend la réponse du serveur de l’expéditeur.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is known there is not asked about again.</source>
        <translation>Secondes pendant lesquelles on ne redemande pas un expéditeur qui y est connu.</translation>
    </message>
    <message>
        <source>Seconds for which a sender that is not known there is refused without asking again.</source>
        <translation>Secondes pendant lesquelles un expéditeur qui y est inconnu est refusé sans redemander.</translation>
    </message>
    <message>
        <source>Octets that a message for our domains may have; 0: as many as the server takes (limits.message_size). Larger ones are refused, or returned when they were for others, too.</source>
        <translation>Octets que peut avoir un message pour nos domaines&#xa0;; 0&#xa0;: autant que le serveur en accepte (limits.message_size). Les plus grands sont refusés, ou renvoyés s’ils étaient aussi pour d’autres.</translation>
    </message>
    <message>
        <source>Weight of the check rate-tls: new TLS sessions of one client in a while. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification rate-tls&#xa0;: nouvelles sessions TLS d’un client en un temps donné. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check sender-callout: does the sender&apos;s mail server know the sender? Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification sender-callout&#xa0;: le serveur de messagerie de l’expéditeur connaît-il celui-ci&#xa0;? Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check pipelining: clients that do not wait for the answers they must wait for. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification pipelining&#xa0;: clients qui n’attendent pas les réponses qu’ils doivent attendre. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Weight of the check urls: DNS lists of the links and mail addresses in a message. Its points are multiplied by this; 0 turns it off.</source>
        <translation>Poids de la vérification urls&#xa0;: listes DNS des liens et des adresses de courrier d’un message. Ses points sont multipliés par ce nombre&#xa0;; 0 la désactive.</translation>
    </message>
    <message>
        <source>Address of the router that is asked to lead ports here (PCP, NAT-PMP), when it is not the gateway of the default route. Takes effect at the next start.</source>
        <translation>Adresse du routeur auquel on demande de mener les ports ici (PCP, NAT-PMP), quand ce n’est pas la passerelle de la route par défaut. Prend effet au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>Junk and refusals</source>
        <translation>Indésirables et refus</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Limites de débit</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bannissements</translation>
    </message>
    <message>
        <source>Block lists</source>
        <translation>Listes de blocage</translation>
    </message>
    <message>
        <source>Greeting checks</source>
        <translation>Vérification de la salutation</translation>
    </message>
    <message>
        <source>Sender checks</source>
        <translation>Vérification de l’expéditeur</translation>
    </message>
    <message>
        <source>Address guessing</source>
        <translation>Adresses essayées au hasard</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Liste grise</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Analyseurs</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Surveillance de l’état</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Signatures (DKIM)</translation>
    </message>
    <message>
        <source>Sender policies (DMARC)</source>
        <translation>Politiques des expéditeurs (DMARC)</translation>
    </message>
    <message>
        <source>Sending hosts (SPF)</source>
        <translation>Serveurs expéditeurs (SPF)</translation>
    </message>
    <message>
        <source>Forwarded mail (ARC)</source>
        <translation>Courrier réexpédié (ARC)</translation>
    </message>
    <message>
        <source>Malformed mail</source>
        <translation>Messages mal formés</translation>
    </message>
    <message>
        <source>Slowing down abusers</source>
        <translation>Ralentir les abus</translation>
    </message>
    <message>
        <source>Impatient clients</source>
        <translation>Clients impatients</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Réexpédition</translation>
    </message>
    <message>
        <source>Users&apos; filters (Sieve)</source>
        <translation>Filtres des utilisateurs (Sieve)</translation>
    </message>
    <message>
        <source>Learning from users</source>
        <translation>Apprendre des utilisateurs</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Asking senders&apos; servers</source>
        <translation>Interrogation des serveurs des expéditeurs</translation>
    </message>
</context>
<context>
    <name>SshWords</name>
    <message>
        <source>The program ssh cannot be started: install the package openssh-client.</source>
        <translation>Le programme ssh ne peut pas être démarré&#xa0;: installez le paquet openssh-client.</translation>
    </message>
    <message>
        <source>Danger: %1 shows another host key than before. Either the server was set up anew, or somebody stands between you and it. Nothing was sent.</source>
        <translation>Danger&#xa0;: %1 montre une autre clé d’hôte qu’avant. Soit le serveur a été réinstallé, soit quelqu’un se tient entre vous et lui. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Its fingerprint is now %1: ask the server&apos;s administrator or provider whether that is right.</source>
        <translation>Son empreinte est maintenant %1&#xa0;: demandez à l’administrateur ou au fournisseur du serveur si c’est exact.</translation>
    </message>
    <message>
        <source>Only if it is, forget the old key and connect again: %1</source>
        <translation>Seulement si c’est le cas, oubliez l’ancienne clé et connectez-vous à nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>The host key of %1 was not accepted, so nothing was sent to it (%2)</source>
        <translation>La clé d’hôte de %1 n’a pas été acceptée, rien n’y a donc été envoyé (%2)</translation>
    </message>
    <message>
        <source>%1 does not let you in: the name before the @, the password or the key is not the right one there (%2)</source>
        <translation>%1 ne vous laisse pas entrer&#xa0;: le nom devant le @, le mot de passe ou la clé n’y est pas le bon (%2)</translation>
    </message>
    <message>
        <source>ssh to %1 ended.</source>
        <translation>ssh vers %1 s’est terminé.</translation>
    </message>
    <message>
        <source>ssh to %1: %2</source>
        <translation>ssh vers %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>On this computer, for trying out, in the folder %1, with ports shifted by %2</source>
        <translation>Sur cet ordinateur, pour essayer, dans le dossier %1, avec des ports décalés de %2</translation>
    </message>
    <message>
        <source>On this computer, as the service facteurd, in the folder %1</source>
        <translation>Sur cet ordinateur, comme service facteurd, dans le dossier %1</translation>
    </message>
    <message>
        <source>On %1: a new server in the folder %2, as the service facteurd</source>
        <translation>Sur %1&#xa0;: un nouveau serveur dans le dossier %2, comme service facteurd</translation>
    </message>
    <message>
        <source>On %1, in the server that runs there</source>
        <translation>Sur %1, dans le serveur qui y fonctionne</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Built in (SQLite)</source>
        <translation>Intégrée (SQLite)</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2 is made</source>
        <translation>MySQL ou MariaDB&#xa0;: la base de données %1 sur %2 est créée</translation>
    </message>
    <message>
        <source>MySQL or MariaDB: the database %1 at %2</source>
        <translation>MySQL ou MariaDB&#xa0;: la base de données %1 sur %2</translation>
    </message>
    <message>
        <source>Server&apos;s name</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Mail to others</source>
        <translation>Courrier vers l’extérieur</translation>
    </message>
    <message>
        <source>Through %1, port %2, logging in as %3</source>
        <translation>Par %1, port %2, identifié comme %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Directly to its recipients&apos; servers</source>
        <translation>Directement aux serveurs des destinataires</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Routeur</translation>
    </message>
    <message>
        <source>Is asked to lead mail&apos;s ports to this machine</source>
        <translation>Est prié de diriger les ports du courrier vers cette machine</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Self-signed, for %1</source>
        <translation>Autosigné, pour %1</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Pare-feu</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Adresse publique</translation>
    </message>
    <message>
        <source>It changes from time to time: a dynamic-DNS service has to keep the A record of %1 up to date</source>
        <translation>Elle change de temps en temps : un service de DNS dynamique doit tenir à jour l’enregistrement A de %1</translation>
    </message>
</context>
<context>
    <name>Validators</name>
    <message>
        <source>This is a mail address. Write only what stands after the @.</source>
        <translation>C’est une adresse de messagerie. Écrivez seulement ce qui suit le @.</translation>
    </message>
    <message>
        <source>Write the bare name, without http:// and without a port.</source>
        <translation>Écrivez le nom seul, sans http:// et sans port.</translation>
    </message>
    <message>
        <source>A name has no spaces.</source>
        <translation>Un nom n’a pas d’espaces.</translation>
    </message>
    <message>
        <source>This is an IP address. Mail needs a name.</source>
        <translation>C’est une adresse IP. Le courrier a besoin d’un nom.</translation>
    </message>
    <message>
        <source>This is no domain name: letters, digits and hyphens between dots, no part longer than 63 signs.</source>
        <translation>Ce n’est pas un nom de domaine&#xa0;: des lettres, chiffres et traits d’union entre des points, aucune partie de plus de 63 signes.</translation>
    </message>
    <message>
        <source>The name needs a dot, as in example.org.</source>
        <translation>Le nom a besoin d’un point, comme dans example.org.</translation>
    </message>
    <message>
        <source>Write the domain that stands after the @ of your addresses.</source>
        <translation>Écrivez le domaine qui suit le @ de vos adresses.</translation>
    </message>
    <message>
        <source>Write the name this server has in the Internet.</source>
        <translation>Écrivez le nom que ce serveur porte sur Internet.</translation>
    </message>
    <message>
        <source>Write what stands before the @.</source>
        <translation>Écrivez ce qui précède le @.</translation>
    </message>
    <message>
        <source>Write only what stands before the @.</source>
        <translation>Écrivez seulement ce qui précède le @.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, hyphens and underscores.</source>
        <translation>Utilisez des lettres, chiffres, points, traits d’union et tirets bas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de messagerie.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choisissez un mot de passe.</translation>
    </message>
    <message>
        <source>This password is longer than mail programs can send.</source>
        <translation>Ce mot de passe est plus long que ce que les logiciels de messagerie peuvent envoyer.</translation>
    </message>
    <message>
        <source>A password is one line.</source>
        <translation>Un mot de passe tient sur une ligne.</translation>
    </message>
    <message>
        <source>This password is guessed within hours; robots try all day. Make it longer, or let one be made.</source>
        <translation>Ce mot de passe se devine en quelques heures&#xa0;; des robots essaient toute la journée. Allongez-le, ou faites-en créer un.</translation>
    </message>
    <message>
        <source>Name the machine of the database server, or its socket.</source>
        <translation>Nommez la machine du serveur de base de données, ou son socket.</translation>
    </message>
    <message>
        <source>The socket is a path that begins with /.</source>
        <translation>Le socket est un chemin qui commence par /.</translation>
    </message>
    <message>
        <source>There is no semicolon in the name of a machine or a socket.</source>
        <translation>Il n’y a pas de point-virgule dans le nom d’une machine ou d’un socket.</translation>
    </message>
    <message>
        <source>The database&apos;s name has letters, digits and underscores.</source>
        <translation>Le nom de la base de données se compose de lettres, chiffres et tirets bas.</translation>
    </message>
    <message>
        <source>Name the user of the database.</source>
        <translation>Nommez l’utilisateur de la base de données.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine.</source>
        <translation>Écrivez l’adresse comme pour ssh&#xa0;: nom@machine.</translation>
    </message>
    <message>
        <source>This is no address for ssh: write name@machine.</source>
        <translation>Ce n’est pas une adresse pour ssh&#xa0;: écrivez nom@machine.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>Le socket de contrôle est un chemin qui commence par /.</translation>
    </message>
    <message>
        <source>Choose your provider, or write the name of its server for outgoing mail.</source>
        <translation>Choisissez votre fournisseur, ou écrivez le nom de son serveur de courrier sortant.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>Write the name to log in with.</source>
        <translation>Écrivez le nom d’utilisateur pour s’identifier.</translation>
    </message>
    <message>
        <source>Write the password to log in with.</source>
        <translation>Écrivez le mot de passe pour s’identifier.</translation>
    </message>
    <message>
        <source>This is no IPv6 address.</source>
        <translation>Ce n’est pas une adresse IPv6.</translation>
    </message>
    <message>
        <source>This is no IPv4 address.</source>
        <translation>Ce n’est pas une adresse IPv4.</translation>
    </message>
    <message>
        <source>The certificate&apos;s file holds no certificate in PEM form.</source>
        <translation>Le fichier du certificat ne contient pas de certificat au format PEM.</translation>
    </message>
    <message>
        <source>The key has a passphrase, and a server that starts by itself cannot type it. Save the key without one.</source>
        <translation>La clé a une phrase secrète, et un serveur qui démarre tout seul ne peut pas la taper. Enregistrez la clé sans phrase secrète.</translation>
    </message>
    <message>
        <source>The key&apos;s file holds no private key in PEM form.</source>
        <translation>Le fichier de la clé ne contient pas de clé privée au format PEM.</translation>
    </message>
    <message>
        <source>The key does not belong to this certificate. Choose the two files that were made together.</source>
        <translation>La clé n’appartient pas à ce certificat. Choisissez les deux fichiers créés ensemble.</translation>
    </message>
    <message>
        <source>The certificate ended on %1: mail programs and other servers refuse it.</source>
        <translation>Le certificat a expiré le %1&#xa0;: les logiciels de messagerie et les autres serveurs le refusent.</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1. Is this computer&apos;s clock right?</source>
        <translation>Le certificat n’est valable qu’à partir du %1. L’horloge de cet ordinateur est-elle à l’heure&#xa0;?</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2: mail programs would warn about it.</source>
        <translation>Le certificat est pour %1, et non pour %2&#xa0;: les logiciels de messagerie avertiraient.</translation>
    </message>
</context>
<context>
    <name>daemon</name>
    <message>
        <source>the mail</source>
        <translation>le courrier</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>la file d’attente</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>la base de données</translation>
    </message>
    <message>
        <source>The public half of the key that signs the domain&apos;s mail (DKIM): without it the signatures are worth nothing, and mail lands in Junk.</source>
        <translation>La moitié publique de la clé qui signe le courrier du domaine (DKIM)&#xa0;: sans elle, les signatures ne valent rien et le courrier finit dans les indésirables.</translation>
    </message>
    <message>
        <source>A key that does not sign: publish it before it is activated, and keep it for a week after it was deactivated, for mail under way.</source>
        <translation>Une clé qui ne signe pas&#xa0;: publiez-la avant de l’activer, et gardez-la une semaine après l’avoir désactivée, pour le courrier en route.</translation>
    </message>
    <message>
        <source>It did not work, and nothing says why; the log may</source>
        <translation>Cela n’a pas marché, et rien ne dit pourquoi&#xa0;; le journal peut-être</translation>
    </message>
    <message>
        <source>The server is too busy; try again later</source>
        <translation>Le serveur est trop occupé&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>There is no method %1</source>
        <translation>Il n’y a pas de méthode %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>une liste de textes</translation>
    </message>
    <message>
        <source>a list of at least one address</source>
        <translation>une liste d’au moins une adresse</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un nombre de %1 à %2</translation>
    </message>
    <message>
        <source>a list, separated by commas or line ends</source>
        <translation>une liste, séparée par des virgules ou des fins de ligne</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de courrier</translation>
    </message>
    <message>
        <source>addresses may have 200 entries</source>
        <translation>addresses peut avoir 200 entrées</translation>
    </message>
    <message>
        <source>name must not be empty</source>
        <translation>name ne doit pas être vide</translation>
    </message>
    <message>
        <source>ports must be a list of 1 to 64 port numbers</source>
        <translation>ports doit être une liste de 1 à 64 numéros de port</translation>
    </message>
    <message>
        <source>ports must be a list of numbers from 1 to 65535</source>
        <translation>ports doit être une liste de nombres de 1 à 65535</translation>
    </message>
    <message>
        <source>network must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32</source>
        <translation>network doit être une adresse ou un réseau tel que 192.0.2.0/24 ou 2001:db8::/32</translation>
    </message>
    <message>
        <source>from must be before to, by at most %1 days</source>
        <translation>from doit être avant to, d’au plus %1 jours</translation>
    </message>
    <message>
        <source>message must be base64</source>
        <translation>message doit être en base64</translation>
    </message>
    <message>
        <source>password must have 1 to 4096 octets</source>
        <translation>password doit avoir de 1 à 4096 octets</translation>
    </message>
    <message>
        <source>There is no setting %1; setting.list shows all</source>
        <translation>Il n’y a pas de réglage %1&#xa0;; setting.list les montre tous</translation>
    </message>
    <message>
        <source>ids must be a list of 1 to 1000 numbers</source>
        <translation>ids doit être une liste de 1 à 1000 nombres</translation>
    </message>
    <message>
        <source>subject must be an IP address, a domain or a mail address</source>
        <translation>subject doit être une adresse IP, un domaine ou une adresse de courrier</translation>
    </message>
    <message>
        <source>There is no session %1 (any more)</source>
        <translation>Il n’y a pas (ou plus) de session %1</translation>
    </message>
    <message>
        <source>There is no mailbox %1</source>
        <translation>Il n’y a pas de boîte aux lettres %1</translation>
    </message>
    <message>
        <source>No scanner is set up as %1; scanner list shows those that are</source>
        <translation>Aucun analyseur n’est configuré comme %1&#xa0;; scanner list montre ceux qui le sont</translation>
    </message>
    <message>
        <source>%1 is no certificate of this server; certificate.list shows those it has</source>
        <translation>%1 n’est pas un certificat de ce serveur&#xa0;; certificate.list montre ceux qu’il a</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>The private key does not belong to this certificate; choose the key that the certificate was made with</source>
        <translation>La clé privée n’appartient pas à ce certificat&#xa0;; choisissez la clé avec laquelle il a été fait</translation>
    </message>
    <message>
        <source>The certificate ended on %1: clients would refuse it</source>
        <translation>Le certificat a expiré le %1&#xa0;: les clients le refuseraient</translation>
    </message>
    <message>
        <source>There is no rule of that number</source>
        <translation>Il n’y a pas de règle de ce numéro</translation>
    </message>
    <message>
        <source>There is no key of that number</source>
        <translation>Il n’y a pas de clé de ce numéro</translation>
    </message>
    <message>
        <source>There is no such rule</source>
        <translation>Cette règle n’existe pas</translation>
    </message>
    <message>
        <source>There is no such script</source>
        <translation>Ce script n’existe pas</translation>
    </message>
    <message>
        <source>There is no such list or entry</source>
        <translation>Cette liste ou cette entrée n’existe pas</translation>
    </message>
    <message>
        <source>There is no entry of that number</source>
        <translation>Il n’y a pas d’entrée de ce numéro</translation>
    </message>
    <message>
        <source>There is no rewriting of that number</source>
        <translation>Il n’y a pas de réécriture de ce numéro</translation>
    </message>
    <message>
        <source>There is no report of that number</source>
        <translation>Il n’y a pas de rapport de ce numéro</translation>
    </message>
    <message>
        <source>There is no route for that destination</source>
        <translation>Il n’y a pas de route pour cette destination</translation>
    </message>
    <message>
        <source>No mail is relayed for that domain</source>
        <translation>Aucun courrier n’est relayé pour ce domaine</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Ce compte n’existe pas</translation>
    </message>
    <message>
        <source>No such list</source>
        <translation>Cette liste n’existe pas</translation>
    </message>
    <message>
        <source>No such mailbox</source>
        <translation>Cette boîte aux lettres n’existe pas</translation>
    </message>
    <message>
        <source>No such message in the queue</source>
        <translation>Ce message n’est pas dans la file d’attente</translation>
    </message>
    <message>
        <source>Another server is delivering this message just now; try again in a minute</source>
        <translation>Un autre serveur remet ce message en ce moment&#xa0;; réessayez dans une minute</translation>
    </message>
    <message>
        <source>An alias needs at least one target address.</source>
        <translation>Un alias a besoin d’au moins une adresse cible.</translation>
    </message>
    <message>
        <source>An alias may have at most 1000 targets. Let it lead to several other aliases.</source>
        <translation>Un alias peut avoir au plus 1000 cibles. Faites-le mener à plusieurs autres alias.</translation>
    </message>
    <message>
        <source>One of the alias&apos;s targets is not an address.</source>
        <translation>Une des cibles de l’alias n’est pas une adresse.</translation>
    </message>
    <message>
        <source>The alias %1 would lead to itself.</source>
        <translation>L’alias %1 mènerait à lui-même.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid domain name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de domaine valable.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a domain name</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de domaine</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse web</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address of a scanner: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse d’analyseur&#xa0;: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an address here: use letters, digits and . _ - before the @.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être une adresse ici&#xa0;: utilisez des lettres, des chiffres et . _ - devant le @.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address, whatever the pattern puts in.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse, quoi que le motif y mette.</translation>
    </message>
    <message>
        <source>There is no domain %1 here.</source>
        <translation>Il n’y a pas de domaine %1 ici.</translation>
    </message>
    <message>
        <source>The domain %1 is here already.</source>
        <translation>Le domaine %1 est déjà ici.</translation>
    </message>
    <message>
        <source>The domain %1 still has %2 accounts and %3 aliases. Remove them first.</source>
        <translation>Le domaine %1 a encore %2 comptes et %3 alias. Supprimez-les d’abord.</translation>
    </message>
    <message>
        <source>%1@%2 is taken: it is an %3.</source>
        <translation>%1@%2 est pris (%3).</translation>
    </message>
    <message>
        <source>%1 is no domain of this server</source>
        <translation>%1 n’est pas un domaine de ce serveur</translation>
    </message>
    <message>
        <source>The domain has its mailboxes here; it cannot be relayed as well</source>
        <translation>Le domaine a ses boîtes aux lettres ici&#xa0;; il ne peut pas être relayé en plus</translation>
    </message>
    <message>
        <source>The domain has a key with that selector; choose another</source>
        <translation>Le domaine a une clé avec ce sélecteur&#xa0;; choisissez-en un autre</translation>
    </message>
    <message>
        <source>A selector is a name such as s2026: letters, digits and hyphens</source>
        <translation>Un sélecteur est un nom comme s2026&#xa0;: lettres, chiffres et tirets</translation>
    </message>
    <message>
        <source>This password has no characters that can be typed.</source>
        <translation>Ce mot de passe n’a aucun caractère que l’on puisse taper.</translation>
    </message>
    <message>
        <source>A password has at most 512 octets and no line ends in it.</source>
        <translation>Un mot de passe a au plus 512 octets et ne contient pas de fin de ligne.</translation>
    </message>
    <message>
        <source>This account has 100 app passwords. Revoke some first.</source>
        <translation>Ce compte a 100 mots de passe d’application. Révoquez-en d’abord.</translation>
    </message>
    <message>
        <source>The quota is too large.</source>
        <translation>Le quota est trop grand.</translation>
    </message>
    <message>
        <source>Subaddress separators are up to 8 of the characters + - _ . = # ~ ! % &amp; *</source>
        <translation>Les séparateurs de sous-adresse sont jusqu’à 8 des caractères + - _ . = # ~&#xa0;! % &amp; *</translation>
    </message>
    <message>
        <source>Causes are APPEND, COPY and FLAG</source>
        <translation>Les causes sont APPEND, COPY et FLAG</translation>
    </message>
    <message>
        <source>An entry has 1 to 320 octets</source>
        <translation>Une entrée a de 1 à 320 octets</translation>
    </message>
    <message>
        <source>A script is named without a path</source>
        <translation>Un script se nomme sans chemin</translation>
    </message>
    <message>
        <source>A list&apos;s name has no colon or slash and does not begin with a dot</source>
        <translation>Le nom d’une liste ne contient ni deux-points ni barre oblique et ne commence pas par un point</translation>
    </message>
    <message>
        <source>The list makes no sense</source>
        <translation>La liste n’a pas de sens</translation>
    </message>
    <message>
        <source>%1 would shut out a great part of the world; ban smaller networks</source>
        <translation>%1 exclurait une grande partie du monde&#xa0;; bannissez des réseaux plus petits</translation>
    </message>
    <message>
        <source>%1 has addresses that are never banned: loopback, a proxy, an XCLIENT host, or what ban.never names</source>
        <translation>%1 a des adresses qui ne sont jamais bannies&#xa0;: boucle locale, un proxy, un hôte XCLIENT, ou ce que nomme ban.never</translation>
    </message>
    <message>
        <source>%1 is not banned by that name; `ban list` shows the networks</source>
        <translation>%1 n’est pas banni sous ce nom&#xa0;; `ban list` montre les réseaux</translation>
    </message>
    <message>
        <source>This server cannot ask a router</source>
        <translation>Ce serveur ne peut pas interroger de routeur</translation>
    </message>
    <message>
        <source>The router is being asked already; try again</source>
        <translation>Le routeur est déjà interrogé&#xa0;; réessayez</translation>
    </message>
    <message>
        <source>The router is being asked already</source>
        <translation>Le routeur est déjà interrogé</translation>
    </message>
    <message>
        <source>DNS cannot be asked from here</source>
        <translation>Le DNS ne peut pas être interrogé d’ici</translation>
    </message>
    <message>
        <source>no connection to the database</source>
        <translation>pas de connexion à la base de données</translation>
    </message>
    <message>
        <source>There is no router: this machine has no default route</source>
        <translation>Il n’y a pas de routeur&#xa0;: cette machine n’a pas de route par défaut</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached: %2</source>
        <translation>Le routeur %1 est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>The router %1 cannot be reached</source>
        <translation>Le routeur %1 est injoignable</translation>
    </message>
    <message>
        <source>The router %1 knows no PCP</source>
        <translation>Le routeur %1 ne connaît pas PCP</translation>
    </message>
    <message>
        <source>The router %1 does not answer to PCP</source>
        <translation>Le routeur %1 ne répond pas à PCP</translation>
    </message>
    <message>
        <source>The router %1 answers to PCP, but %2</source>
        <translation>Le routeur %1 répond à PCP, mais %2</translation>
    </message>
    <message>
        <source>The router %1 does not answer to NAT-PMP</source>
        <translation>Le routeur %1 ne répond pas à NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 knows no NAT-PMP</source>
        <translation>Le routeur %1 ne connaît pas NAT-PMP</translation>
    </message>
    <message>
        <source>The router %1 refuses NAT-PMP (%2)</source>
        <translation>Le routeur %1 refuse NAT-PMP (%2)</translation>
    </message>
    <message>
        <source>The router answers something else than was asked</source>
        <translation>Le routeur répond autre chose que ce qui était demandé</translation>
    </message>
    <message>
        <source>No router answers to UPnP</source>
        <translation>Aucun routeur ne répond à UPnP</translation>
    </message>
    <message>
        <source>There are UPnP devices, and none is a router</source>
        <translation>Il y a des appareils UPnP, mais aucun n’est un routeur</translation>
    </message>
    <message>
        <source>No router could be asked: %1</source>
        <translation>Aucun routeur n’a pu être interrogé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The router would forward port %1 instead of %2, which is of no use for mail; the port is probably taken by another machine</source>
        <translation>Le routeur redirigerait le port %1 au lieu de %2, ce qui ne sert à rien pour le courrier&#xa0;; une autre machine occupe sans doute ce port</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 doit être %2</translation>
    </message>
    <message>
        <source>%1 must be such an address</source>
        <translation>%1 doit être une telle adresse</translation>
    </message>
    <message>
        <source>%1 must be a time like 2026-01-31T12:00:00Z</source>
        <translation>%1 doit être un moment comme 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>This machine is directly on the Internet</source>
        <translation>Cette machine est directement sur Internet</translation>
    </message>
    <message>
        <source>This machine is behind a router: it has only private addresses</source>
        <translation>Cette machine est derrière un routeur&#xa0;: elle n’a que des adresses privées</translation>
    </message>
    <message>
        <source>This machine is behind a router (%1): it has only private addresses</source>
        <translation>Cette machine est derrière un routeur (%1)&#xa0;: elle n’a que des adresses privées</translation>
    </message>
    <message>
        <source>This machine is in no network</source>
        <translation>Cette machine n’est dans aucun réseau</translation>
    </message>
    <message>
        <source>This machine is on the Internet with IPv6 only</source>
        <translation>Cette machine est sur Internet en IPv6 seulement</translation>
    </message>
    <message>
        <source>Mail programs find the server to read mail from by themselves</source>
        <translation>Les logiciels de messagerie trouvent d’eux-mêmes le serveur où lire le courrier</translation>
    </message>
    <message>
        <source>Mail programs find the server to send mail through by themselves</source>
        <translation>Les logiciels de messagerie trouvent d’eux-mêmes le serveur par lequel envoyer</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of sending (STARTTLS)</source>
        <translation>De même, pour les logiciels qui ne connaissent que l’ancienne façon d’envoyer (STARTTLS)</translation>
    </message>
    <message>
        <source>The same, for programs that know only the older way of reading (STARTTLS)</source>
        <translation>De même, pour les logiciels qui ne connaissent que l’ancienne façon de lire (STARTTLS)</translation>
    </message>
    <message>
        <source>Programs that fetch mail with POP3 find the server</source>
        <translation>Les logiciels qui relèvent le courrier en POP3 trouvent le serveur</translation>
    </message>
    <message>
        <source>Programs that edit filter rules find the server</source>
        <translation>Les logiciels qui modifient les règles de filtrage trouvent le serveur</translation>
    </message>
    <message>
        <source>The address that belongs to the name %1</source>
        <translation>L’adresse qui correspond au nom %1</translation>
    </message>
    <message>
        <source>Most servers refuse mail from an address that does not lead back to the server&apos;s name. Your provider sets it</source>
        <translation>La plupart des serveurs refusent le courrier d’une adresse qui ne ramène pas au nom du serveur. C’est votre fournisseur qui la règle</translation>
    </message>
    <message>
        <source>Of use should you ever send without the smart host. Your provider sets it</source>
        <translation>Utile si vous envoyez un jour sans le smarthost. C’est votre fournisseur qui la règle</translation>
    </message>
    <message>
        <source>SPF: says that only this server may send mail from the domain. Without it much of your mail is taken for junk</source>
        <translation>SPF&#xa0;: dit que seul ce serveur peut envoyer du courrier du domaine. Sans lui, une bonne partie de votre courrier passe pour indésirable</translation>
    </message>
    <message>
        <source>SPF: says who may send mail from the domain. Your smart host&apos;s provider names the include: to put in (it stands in their help)</source>
        <translation>SPF&#xa0;: dit qui peut envoyer du courrier du domaine. Le fournisseur de votre smarthost indique l’élément include à y mettre (voir son aide)</translation>
    </message>
    <message>
        <source>SPF for the server&apos;s own name, which delivery reports are judged by</source>
        <translation>SPF pour le nom du serveur lui-même, d’après lequel sont jugés les rapports de remise</translation>
    </message>
    <message>
        <source>DMARC: other servers report to you who sends in your name, and big receivers want to see it</source>
        <translation>DMARC&#xa0;: d’autres serveurs vous rapportent qui envoie en votre nom, et les grands destinataires veulent le voir</translation>
    </message>
    <message>
        <source>Tells other servers where mail for the domain goes. Without it nothing arrives</source>
        <translation>Dit aux autres serveurs où va le courrier du domaine. Sans lui, rien n’arrive</translation>
    </message>
    <message>
        <source>Certificate authorities tell you when somebody asks for a certificate in your name that they refuse. To allow one authority only, add: 0 issue &quot;its-name&quot;</source>
        <translation>Les autorités de certification vous préviennent quand quelqu’un demande en votre nom un certificat qu’elles refusent. Pour n’autoriser qu’une autorité, ajoutez 0 issue &quot;its-name&quot;</translation>
    </message>
    <message>
        <source>The server&apos;s public address is not known, so its address records are left out; give it, or see the network page</source>
        <translation>L’adresse publique du serveur n’est pas connue, ses enregistrements d’adresse sont donc omis&#xa0;; donnez-la, ou voyez la page du réseau</translation>
    </message>
    <message>
        <source>%1 is not below %2: its records belong into the zone of its own domain</source>
        <translation>%1 n’est pas sous %2&#xa0;: ses enregistrements vont dans la zone de son propre domaine</translation>
    </message>
    <message>
        <source>Mail leaves through %1: its provider says what the SPF record must include</source>
        <translation>Le courrier part par %1&#xa0;: son fournisseur dit ce que l’enregistrement SPF doit inclure</translation>
    </message>
    <message>
        <source>The answer is not signed as it should be (DNSSEC): other servers do not believe it either</source>
        <translation>La réponse n’est pas signée comme il faut (DNSSEC)&#xa0;: les autres serveurs n’y croient pas non plus</translation>
    </message>
    <message>
        <source>DNS did not answer; nothing is known</source>
        <translation>Le DNS n’a pas répondu&#xa0;; on ne sait rien</translation>
    </message>
    <message>
        <source>It is not published (yet; a new record takes up to an hour to be seen)</source>
        <translation>Il n’est pas (encore) publié&#xa0;; un nouvel enregistrement met jusqu’à une heure à être visible</translation>
    </message>
    <message>
        <source>The domain says that it takes no mail at all</source>
        <translation>Le domaine dit qu’il n’accepte aucun courrier</translation>
    </message>
    <message>
        <source>Mail for the domain goes to another server</source>
        <translation>Le courrier du domaine va à un autre serveur</translation>
    </message>
    <message>
        <source>Another server comes first; mail gets here only when that one is down</source>
        <translation>Un autre serveur passe avant&#xa0;; le courrier n’arrive ici que quand il est en panne</translation>
    </message>
    <message>
        <source>%1 is published, and is not an address of this server</source>
        <translation>%1 est publié, et n’est pas une adresse de ce serveur</translation>
    </message>
    <message>
        <source>There are several SPF records, so that none counts: leave one</source>
        <translation>Il y a plusieurs enregistrements SPF, si bien qu’aucun ne compte&#xa0;: n’en laissez qu’un</translation>
    </message>
    <message>
        <source>It is written otherwise, and allows this server</source>
        <translation>Il est écrit autrement, et autorise ce serveur</translation>
    </message>
    <message>
        <source>It allows everybody, which is as good as none: end it with -all</source>
        <translation>Il autorise tout le monde, ce qui ne vaut pas mieux que rien&#xa0;: terminez-le par -all</translation>
    </message>
    <message>
        <source>It names other records, which may or may not allow this server</source>
        <translation>Il renvoie à d’autres enregistrements, qui autorisent peut-être ce serveur</translation>
    </message>
    <message>
        <source>It does not allow this server to send for the domain</source>
        <translation>Il ne permet pas à ce serveur d’envoyer pour le domaine</translation>
    </message>
    <message>
        <source>There are several DMARC records, so that none counts: leave one</source>
        <translation>Il y a plusieurs enregistrements DMARC, si bien qu’aucun ne compte&#xa0;: n’en laissez qu’un</translation>
    </message>
    <message>
        <source>The name leads to another address: mail goes there</source>
        <translation>Le nom mène à une autre adresse&#xa0;: le courrier y va</translation>
    </message>
    <message>
        <source>The address leads back to another name</source>
        <translation>L’adresse ramène à un autre nom</translation>
    </message>
    <message>
        <source>Mail programs are sent to another server</source>
        <translation>Les logiciels de messagerie sont envoyés vers un autre serveur</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>The server listens nowhere</source>
        <translation>Le serveur n’écoute nulle part</translation>
    </message>
    <message>
        <source>No mail comes in, nobody can read or send</source>
        <translation>Aucun courrier n’entre, personne ne peut lire ni envoyer</translation>
    </message>
    <message>
        <source>Set listen.* in facteur.toml and start the server again</source>
        <translation>Réglez listen.* dans facteur.toml et redémarrez le serveur</translation>
    </message>
    <message>
        <source>The server does not listen for mail from other servers (listen.smtp is empty)</source>
        <translation>Le serveur n’écoute pas le courrier d’autres serveurs (listen.smtp est vide)</translation>
    </message>
    <message>
        <source>Mail from outside does not come in here</source>
        <translation>Le courrier du dehors n’arrive pas ici</translation>
    </message>
    <message>
        <source>Nothing, if another server takes it in; else set listen.smtp in facteur.toml</source>
        <translation>Rien, si un autre serveur le reçoit&#xa0;; sinon, réglez listen.smtp dans facteur.toml</translation>
    </message>
    <message>
        <source>New connections have to wait: the process has no file descriptors left</source>
        <translation>Les nouvelles connexions doivent attendre&#xa0;: le processus n’a plus de descripteurs de fichier</translation>
    </message>
    <message>
        <source>Mail programs and other servers connect slowly or not at all</source>
        <translation>Logiciels de messagerie et autres serveurs se connectent lentement ou pas du tout</translation>
    </message>
    <message>
        <source>Raise LimitNOFILE= in the unit file, or lower limits.connections</source>
        <translation>Augmentez LimitNOFILE= dans le fichier d’unité, ou baissez limits.connections</translation>
    </message>
    <message>
        <source>Listening: %1</source>
        <translation>À l’écoute&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no certificate</source>
        <translation>Il n’y a pas de certificat</translation>
    </message>
    <message>
        <source>Nobody can log in, and mail travels unencrypted</source>
        <translation>Personne ne peut s’identifier, et le courrier voyage sans chiffrement</translation>
    </message>
    <message>
        <source>Set tls.certificates in facteur.toml</source>
        <translation>Réglez tls.certificates dans facteur.toml</translation>
    </message>
    <message>
        <source>Put a new certificate into %1 and its key, then reload the server</source>
        <translation>Mettez un nouveau certificat dans %1 et sa clé, puis rechargez le serveur</translation>
    </message>
    <message>
        <source>The certificate for %1 has expired</source>
        <translation>Le certificat de %1 a expiré</translation>
    </message>
    <message>
        <source>Mail programs warn or refuse to connect</source>
        <translation>Les logiciels de messagerie avertissent ou refusent de se connecter</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 ends in %n days</source>
        <translation>
            <numerusform>Le certificat de %1 expire dans %n jour</numerusform>
            <numerusform>Le certificat de %1 expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>After that mail programs warn or refuse to connect</source>
        <translation>Ensuite, les logiciels de messagerie avertissent ou refusent de se connecter</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %1 is valid for %n more days</source>
        <translation>
            <numerusform>Le certificat de %1 est valable encore %n jour</numerusform>
            <numerusform>Le certificat de %1 est valable encore %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificate names this server, %1</source>
        <translation>Aucun certificat ne nomme ce serveur, %1</translation>
    </message>
    <message>
        <source>Mail programs that connect to that name warn</source>
        <translation>Les logiciels de messagerie qui se connectent à ce nom avertissent</translation>
    </message>
    <message>
        <source>Get a certificate for that name, or correct `hostname`</source>
        <translation>Procurez-vous un certificat pour ce nom, ou corrigez `hostname`</translation>
    </message>
    <message>
        <source>The directory for %1, %2, cannot be looked at</source>
        <translation>Le dossier pour %1, %2, ne peut pas être examiné</translation>
    </message>
    <message>
        <source>Mail cannot be stored there</source>
        <translation>Le courrier ne peut pas y être déposé</translation>
    </message>
    <message>
        <source>See whether it is mounted and may be read by the server&apos;s user</source>
        <translation>Voyez s’il est monté et si l’utilisateur du serveur peut le lire</translation>
    </message>
    <message>
        <source>%1 (%2 %) are free on the disk with %3</source>
        <translation>%1 (%2 %) sont libres sur le disque avec %3</translation>
    </message>
    <message>
        <source>When it is full, other servers are told to keep their mail and try later</source>
        <translation>Quand il est plein, on dit aux autres serveurs de garder leur courrier et de réessayer plus tard</translation>
    </message>
    <message>
        <source>Make room: delete or move what is large in %1, or give it a larger disk</source>
        <translation>Faites de la place&#xa0;: supprimez ou déplacez ce qui est grand dans %1, ou donnez-lui un plus grand disque</translation>
    </message>
    <message numerus="yes">
        <source>The disk with %1 has room for only %n more files</source>
        <translation>
            <numerusform>Le disque avec %1 n’a de place que pour %n fichier de plus</numerusform>
            <numerusform>Le disque avec %1 n’a de place que pour %n fichiers de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete what consists of many small files, or give it another disk</source>
        <translation>Supprimez ce qui est fait de beaucoup de petits fichiers, ou donnez-lui un autre disque</translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>La file d’attente ne peut pas être lue</translation>
    </message>
    <message>
        <source>Outgoing mail waits</source>
        <translation>Le courrier sortant attend</translation>
    </message>
    <message>
        <source>See what is wrong with the database</source>
        <translation>Voyez ce qui ne va pas avec la base de données</translation>
    </message>
    <message numerus="yes">
        <source>Outgoing mail is paused, %n messages wait</source>
        <translation>
            <numerusform>Le courrier sortant est en pause, %n message attend</numerusform>
            <numerusform>Le courrier sortant est en pause, %n messages attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail to other servers stays here; mail between your users and from outside goes on</source>
        <translation>Le courrier vers d’autres serveurs reste ici&#xa0;; le courrier entre vos utilisateurs et du dehors continue</translation>
    </message>
    <message>
        <source>Resume it when you are ready</source>
        <translation>Reprenez quand vous êtes prêt</translation>
    </message>
    <message numerus="yes">
        <source>The oldest message has been waiting for %n hours</source>
        <translation>
            <numerusform>Le plus ancien message attend depuis %n heure</numerusform>
            <numerusform>Le plus ancien message attend depuis %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be delivered yet; its sender is told if it goes on</source>
        <translation>Il n’a pas encore pu être remis&#xa0;; son expéditeur sera prévenu si cela dure</translation>
    </message>
    <message>
        <source>Look at the queue: the last answer says why</source>
        <translation>Regardez la file d’attente&#xa0;: la dernière réponse dit pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait in the queue</source>
        <translation>
            <numerusform>%n message attend dans la file</numerusform>
            <numerusform>%n messages attendent dans la file</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave late; an account may be sending junk</source>
        <translation>Ils partent tard&#xa0;; un compte envoie peut-être des indésirables</translation>
    </message>
    <message>
        <source>Look who sends them</source>
        <translation>Regardez qui les envoie</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients are held</source>
        <translation>
            <numerusform>%n destinataire est retenu</numerusform>
            <numerusform>%n destinataires sont retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not tried until somebody releases them</source>
        <translation>Ils ne sont pas essayés avant que quelqu’un les libère</translation>
    </message>
    <message>
        <source>Release or remove them</source>
        <translation>Libérez-les ou supprimez-les</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>La file d’attente est vide</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait, none for long</source>
        <translation>
            <numerusform>%n message attend, pas depuis longtemps</numerusform>
            <numerusform>%n messages attendent, aucun depuis longtemps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent %2 messages to %3 recipients within an hour</source>
        <translation>%1 a envoyé %2 messages à %3 destinataires en une heure</translation>
    </message>
    <message>
        <source>That looks like a stolen password: soon other servers refuse all your mail</source>
        <translation>Cela ressemble à un mot de passe volé&#xa0;: bientôt, d’autres serveurs refuseront tout votre courrier</translation>
    </message>
    <message>
        <source>Change the password, cut the account&apos;s sessions off, hold what it has in the queue</source>
        <translation>Changez le mot de passe, coupez les sessions du compte, retenez ce qu’il a dans la file d’attente</translation>
    </message>
    <message>
        <source>No account sends unusually much</source>
        <translation>Aucun compte n’envoie plus que d’habitude</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached</source>
        <translation>La base de données %1 est injoignable</translation>
    </message>
    <message>
        <source>No mail is lost, but none comes in or leaves until it is back</source>
        <translation>Aucun courrier n’est perdu, mais rien n’entre ni ne sort avant son retour</translation>
    </message>
    <message>
        <source>Start the database, or look whether its disk is full</source>
        <translation>Démarrez la base de données, ou voyez si son disque est plein</translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation>La base de données répond</translation>
    </message>
    <message>
        <source>DNS does not answer: %1</source>
        <translation>Le DNS ne répond pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits, because nobody says where it goes</source>
        <translation>Le courrier sortant attend, car personne ne dit où il va</translation>
    </message>
    <message>
        <source>See whether this machine is online and dns.servers is right</source>
        <translation>Voyez si cette machine est en ligne et si dns.servers est juste</translation>
    </message>
    <message>
        <source>DNS answers</source>
        <translation>Le DNS répond</translation>
    </message>
    <message numerus="yes">
        <source>The clock was moved by %n seconds</source>
        <translation>
            <numerusform>L’horloge a été déplacée de %n seconde</numerusform>
            <numerusform>L’horloge a été déplacée de %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates of mail and the times of retries may be odd for a while</source>
        <translation>Les dates du courrier et les heures des nouveaux essais peuvent être étranges un moment</translation>
    </message>
    <message>
        <source>Nothing, if you set it right just now</source>
        <translation>Rien, si vous venez de la mettre à l’heure</translation>
    </message>
    <message>
        <source>Nothing keeps this machine&apos;s clock right</source>
        <translation>Rien ne tient l’horloge de cette machine à l’heure</translation>
    </message>
    <message>
        <source>With a wrong clock certificates and signatures fail</source>
        <translation>Avec une horloge fausse, certificats et signatures échouent</translation>
    </message>
    <message>
        <source>Turn on a time service: `timedatectl set-ntp true`</source>
        <translation>Activez un service de temps&#xa0;: `timedatectl set-ntp true`</translation>
    </message>
    <message>
        <source>The clock is kept right by a time service</source>
        <translation>Un service de temps tient l’horloge à l’heure</translation>
    </message>
    <message>
        <source>Nothing is wrong with the clock, as far as can be seen</source>
        <translation>Rien à redire à l’horloge, autant qu’on puisse voir</translation>
    </message>
    <message numerus="yes">
        <source>%n logins failed within an hour</source>
        <translation>
            <numerusform>%n identification a échoué en une heure</numerusform>
            <numerusform>%n identifications ont échoué en une heure</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is guessing passwords; good ones hold</source>
        <translation>Quelqu’un devine des mots de passe&#xa0;; les bons tiennent</translation>
    </message>
    <message>
        <source>See the bans and who is tried; give weak accounts new passwords</source>
        <translation>Regardez les bannissements et qui est visé&#xa0;; donnez de nouveaux mots de passe aux comptes faibles</translation>
    </message>
    <message>
        <source>%1 logins within an hour, %2 failed</source>
        <translation>%1 identifications en une heure, dont %2 en échec</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2</source>
        <translation>Votre adresse %1 est sur la liste de blocage %2</translation>
    </message>
    <message>
        <source>Your address %1 is on the block list %2 (%3)</source>
        <translation>Votre adresse %1 est sur la liste de blocage %2 (%3)</translation>
    </message>
    <message>
        <source>Servers that ask that list refuse your mail or take it for junk</source>
        <translation>Les serveurs qui interrogent cette liste refusent votre courrier ou le prennent pour indésirable</translation>
    </message>
    <message>
        <source>End the cause first (an account that sends junk), then ask the list&apos;s operator to take you off</source>
        <translation>Supprimez d’abord la cause (un compte qui envoie des indésirables), puis demandez à l’exploitant de la liste de vous retirer</translation>
    </message>
    <message>
        <source>Your address is on no block list that this server asks</source>
        <translation>Votre adresse n’est sur aucune liste de blocage que ce serveur interroge</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of errors in the last 24 hours</source>
        <translation>
            <numerusform>%n sorte d’erreur ces dernières 24 heures</numerusform>
            <numerusform>%n sortes d’erreurs ces dernières 24 heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is explained below</source>
        <translation>Chacune est expliquée plus bas</translation>
    </message>
    <message>
        <source>Read the last problems</source>
        <translation>Lisez les derniers problèmes</translation>
    </message>
    <message>
        <source>No warnings in the last 24 hours</source>
        <translation>Aucun avertissement ces dernières 24 heures</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of warnings in the last 24 hours</source>
        <translation>
            <numerusform>%n sorte d’avertissement ces dernières 24 heures</numerusform>
            <numerusform>%n sortes d’avertissements ces dernières 24 heures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not say its address</source>
        <translation>%1 ne dit pas son adresse</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1 dit %2</translation>
    </message>
    <message>
        <source>%1 says %2, which your provider shares among customers: mail cannot come in that way</source>
        <translation>%1 dit %2, que votre fournisseur partage entre ses clients&#xa0;: le courrier ne peut pas entrer par là</translation>
    </message>
    <message>
        <source>%1 says %2, which is not a public address: there is another router before it</source>
        <translation>%1 dit %2, qui n’est pas une adresse publique&#xa0;: il y a un autre routeur avant lui</translation>
    </message>
    <message>
        <source>%1 did not answer with an address</source>
        <translation>%1 n’a pas répondu par une adresse</translation>
    </message>
    <message>
        <source>The public address could not be found out: the router does not say it. Look it up in the router&apos;s pages, or set network.public_ipv4</source>
        <translation>L’adresse publique n’a pas pu être trouvée&#xa0;: le routeur ne la dit pas. Cherchez-la dans les pages du routeur, ou réglez network.public_ipv4</translation>
    </message>
    <message>
        <source>The public address is the one in the settings</source>
        <translation>L’adresse publique est celle des réglages</translation>
    </message>
    <message>
        <source>This machine has a public IPv6 address, and no public IPv4 address that could be found out</source>
        <translation>Cette machine a une adresse IPv6 publique, et aucune adresse IPv4 publique n’a pu être trouvée</translation>
    </message>
    <message>
        <source>This machine has a public address of its own</source>
        <translation>Cette machine a sa propre adresse publique</translation>
    </message>
    <message>
        <source>This machine is behind a router, whose public address is %1</source>
        <translation>Cette machine est derrière un routeur, dont l’adresse publique est %1</translation>
    </message>
    <message>
        <source>The router was not asked yet</source>
        <translation>Le routeur n’a pas encore été interrogé</translation>
    </message>
    <message>
        <source>The router keeps it until its lease ends: %1</source>
        <translation>Le routeur la garde jusqu’à la fin du bail&#xa0;: %1</translation>
    </message>
    <message>
        <source>The router was not asked to forward anything</source>
        <translation>On n’a rien demandé au routeur de rediriger</translation>
    </message>
    <message numerus="yes">
        <source>The router forwards %n ports to this machine</source>
        <translation>
            <numerusform>Le routeur redirige %n port vers cette machine</numerusform>
            <numerusform>Le routeur redirige %n ports vers cette machine</numerusform>
        </translation>
    </message>
    <message>
        <source>The router forwards %1 of %2 ports; set up the others in its own pages</source>
        <translation>Le routeur redirige %1 ports sur %2&#xa0;; réglez les autres dans ses propres pages</translation>
    </message>
    <message>
        <source>Nobody was named to try it on</source>
        <translation>Personne n’a été nommé pour l’essayer</translation>
    </message>
    <message>
        <source>Name a domain with mail (that of another address of yours), or set network.test_domain</source>
        <translation>Nommez un domaine qui a du courrier (celui d’une autre de vos adresses), ou réglez network.test_domain</translation>
    </message>
    <message>
        <source>No mail server of %1 could be found in DNS</source>
        <translation>Aucun serveur de messagerie de %1 n’a été trouvé dans le DNS</translation>
    </message>
    <message>
        <source>See whether this machine is online, or name another domain</source>
        <translation>Voyez si cette machine est en ligne, ou nommez un autre domaine</translation>
    </message>
    <message>
        <source>%1 answers on port %2</source>
        <translation>%1 répond sur le port %2</translation>
    </message>
    <message>
        <source>%1 takes connections on port %2 and says: %3</source>
        <translation>%1 accepte les connexions sur le port %2 et dit&#xa0;: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Mail can leave directly</source>
        <translation>Le courrier peut partir directement</translation>
    </message>
    <message>
        <source>The way is free, but that server does not want our mail</source>
        <translation>La voie est libre, mais ce serveur ne veut pas de notre courrier</translation>
    </message>
    <message>
        <source>Its words say why (often a block list); a smart host gets around it</source>
        <translation>Ses mots disent pourquoi (souvent une liste de blocage)&#xa0;; un smarthost permet de contourner cela</translation>
    </message>
    <message>
        <source>No connection to %1 on port %2: %3</source>
        <translation>Pas de connexion à %1 sur le port %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>it was refused</source>
        <translation>elle a été refusée</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>rien n’est revenu</translation>
    </message>
    <message>
        <source>Mail cannot leave directly; many providers block port 25</source>
        <translation>Le courrier ne peut pas partir directement&#xa0;; beaucoup de fournisseurs bloquent le port 25</translation>
    </message>
    <message>
        <source>Ask your provider to open it, or send through a smart host</source>
        <translation>Demandez à votre fournisseur de l’ouvrir, ou envoyez par un smarthost</translation>
    </message>
    <message>
        <source>Mail came in from outside at %1</source>
        <translation>Du courrier est venu du dehors à %1</translation>
    </message>
    <message>
        <source>Other servers reach this one</source>
        <translation>D’autres serveurs atteignent celui-ci</translation>
    </message>
    <message>
        <source>Tried from outside, port %1 is %2</source>
        <translation>Essayé du dehors, le port %1 est %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtré</translation>
    </message>
    <message>
        <source>Other servers cannot bring mail</source>
        <translation>Les autres serveurs ne peuvent pas apporter de courrier</translation>
    </message>
    <message>
        <source>Forward the port in the router, open it in the firewall, ask the provider</source>
        <translation>Redirigez le port dans le routeur, ouvrez-le dans le pare-feu, demandez au fournisseur</translation>
    </message>
    <message>
        <source>The reflector answered neither open nor closed</source>
        <translation>Le réflecteur n’a répondu ni ouvert ni fermé</translation>
    </message>
    <message>
        <source>The reflector could not be asked: %1</source>
        <translation>Le réflecteur n’a pas pu être interrogé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The public address is not known, so the port cannot be tried</source>
        <translation>L’adresse publique n’est pas connue, le port ne peut donc pas être essayé</translation>
    </message>
    <message>
        <source>Send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>Envoyez-vous un message depuis un autre fournisseur&#xa0;: s’il arrive, le port est ouvert</translation>
    </message>
    <message>
        <source>To be sure, send yourself a mail from another provider: if it arrives, the port is open</source>
        <translation>Pour en être sûr, envoyez-vous un message depuis un autre fournisseur&#xa0;: s’il arrive, le port est ouvert</translation>
    </message>
    <message>
        <source>The router leads port %1 of %2 to this server</source>
        <translation>Le routeur mène le port %1 de %2 à ce serveur</translation>
    </message>
    <message>
        <source>Other servers reach this one, unless your provider blocks the port before the router</source>
        <translation>D’autres serveurs atteignent celui-ci, sauf si votre fournisseur bloque le port avant le routeur</translation>
    </message>
    <message>
        <source>The server answers at its public address, but it was asked from this very machine</source>
        <translation>Le serveur répond à son adresse publique, mais il a été interrogé depuis cette machine même</translation>
    </message>
    <message>
        <source>Whether the provider or a firewall lets others in cannot be seen from here</source>
        <translation>On ne peut pas voir d’ici si le fournisseur ou un pare-feu laisse entrer les autres</translation>
    </message>
    <message>
        <source>Something else than this server answers at %1 port %2: %3</source>
        <translation>Autre chose que ce serveur répond à %1 port %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Mail for you goes to it</source>
        <translation>Le courrier qui vous est destiné y va</translation>
    </message>
    <message>
        <source>Let the router forward the port to this machine</source>
        <translation>Faites rediriger le port vers cette machine par le routeur</translation>
    </message>
    <message>
        <source>No answer at %1 port %2 when tried from inside</source>
        <translation>Pas de réponse à %1 port %2 en essayant de l’intérieur</translation>
    </message>
    <message>
        <source>The port may be closed, or the router does not lead its own network back in, which many do not</source>
        <translation>Le port est peut-être fermé, ou le routeur ne ramène pas son propre réseau à l’intérieur, comme beaucoup</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached: %2</source>
        <translation>La base de données %1 est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>Mail is not lost: other servers are told to come again, and outgoing mail waits</source>
        <translation>Le courrier n’est pas perdu&#xa0;: on demande aux autres serveurs de revenir, et le courrier sortant attend</translation>
    </message>
    <message>
        <source>The content of a queued message is missing or damaged (%1)</source>
        <translation>Le contenu d’un message en attente manque ou est abîmé (%1)</translation>
    </message>
    <message>
        <source>This one message cannot be sent; it is held</source>
        <translation>Ce seul message ne peut pas être envoyé&#xa0;; il est retenu</translation>
    </message>
    <message>
        <source>Look at it with `queue show`, tell its sender, then remove it; check the disk</source>
        <translation>Regardez-le avec `queue show`, prévenez son expéditeur, puis supprimez-le&#xa0;; vérifiez le disque</translation>
    </message>
    <message>
        <source>The queue cannot be read: %1</source>
        <translation>La file d’attente ne peut pas être lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Outgoing mail waits until the database is back</source>
        <translation>Le courrier sortant attend le retour de la base de données</translation>
    </message>
    <message>
        <source>What became of a message cannot be written down: %1</source>
        <translation>Ce qu’est devenu un message ne peut pas être noté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is lost; it is written as soon as the database takes it</source>
        <translation>Rien n’est perdu&#xa0;; ce sera noté dès que la base de données l’acceptera</translation>
    </message>
    <message>
        <source>A report about mail that failed could not be delivered to %1 either</source>
        <translation>Un rapport sur un courrier en échec n’a pas pu être remis à %1 non plus</translation>
    </message>
    <message>
        <source>Nobody was told that their mail failed; usually its sender was forged</source>
        <translation>Personne n’a su que son courrier a échoué&#xa0;; le plus souvent, l’expéditeur était falsifié</translation>
    </message>
    <message>
        <source>Nothing, unless it happens often</source>
        <translation>Rien, à moins que cela n’arrive souvent</translation>
    </message>
    <message>
        <source>New connections had to wait: %1</source>
        <translation>De nouvelles connexions ont dû attendre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mail clients and other servers connect slowly or not at all</source>
        <translation>Clients de messagerie et autres serveurs se connectent lentement ou pas du tout</translation>
    </message>
    <message>
        <source>Raise the limit on open files (LimitNOFILE=) or lower the connection limits</source>
        <translation>Augmentez la limite de fichiers ouverts (LimitNOFILE=) ou baissez les limites de connexions</translation>
    </message>
    <message>
        <source>The system&apos;s DNS servers are not known: %1</source>
        <translation>Les serveurs DNS du système ne sont pas connus&#xa0;: %1</translation>
    </message>
    <message>
        <source>DNS is asked from the root servers on, which is slower</source>
        <translation>Le DNS est interrogé depuis les serveurs racine, ce qui est plus lent</translation>
    </message>
    <message>
        <source>Set dns.servers in facteur.toml</source>
        <translation>Réglez dns.servers dans facteur.toml</translation>
    </message>
    <message>
        <source>A connection ended because of an error of ours: %1</source>
        <translation>Une connexion a pris fin à cause d’une erreur de notre part&#xa0;: %1</translation>
    </message>
    <message>
        <source>One client or server was cut off and will connect again</source>
        <translation>Un client ou un serveur a été coupé et se reconnectera</translation>
    </message>
    <message>
        <source>Report it with the log if it happens often</source>
        <translation>Signalez-le avec le journal si cela arrive souvent</translation>
    </message>
    <message>
        <source>A trusted proxy (%1) did not say for whom it speaks</source>
        <translation>Un proxy de confiance (%1) n’a pas dit pour qui il parle</translation>
    </message>
    <message>
        <source>That connection was closed</source>
        <translation>Cette connexion a été fermée</translation>
    </message>
    <message>
        <source>Let the proxy send the PROXY protocol, or take it out of proxy.trusted</source>
        <translation>Faites envoyer le protocole PROXY au proxy, ou retirez-le de proxy.trusted</translation>
    </message>
    <message>
        <source>Mail to %1 could not be stored: %2</source>
        <translation>Le courrier pour %1 n’a pas pu être déposé&#xa0;: %2</translation>
    </message>
    <message>
        <source>The sending server keeps it and tries again</source>
        <translation>Le serveur qui l’envoie le garde et réessaie</translation>
    </message>
    <message>
        <source>Make room or repair what the reason names</source>
        <translation>Faites de la place ou réparez ce que nomme la raison</translation>
    </message>
    <message>
        <source>Outgoing mail could not be queued: %1</source>
        <translation>Du courrier sortant n’a pas pu être mis en file d’attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its sender was told that it was not sent</source>
        <translation>Son expéditeur a su qu’il n’a pas été envoyé</translation>
    </message>
    <message>
        <source>Mail to %1 goes round in circles</source>
        <translation>Le courrier pour %1 tourne en rond</translation>
    </message>
    <message>
        <source>It was given back to its sender</source>
        <translation>Il a été rendu à son expéditeur</translation>
    </message>
    <message>
        <source>Look at the aliases and forwardings of that address</source>
        <translation>Regardez les alias et les réexpéditions de cette adresse</translation>
    </message>
    <message>
        <source>The stored password of %1 cannot be checked</source>
        <translation>Le mot de passe enregistré de %1 ne peut pas être vérifié</translation>
    </message>
    <message>
        <source>This account cannot log in</source>
        <translation>Ce compte ne peut pas s’identifier</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Donnez un nouveau mot de passe</translation>
    </message>
    <message>
        <source>The index of a mailbox was damaged and made anew (%1)</source>
        <translation>L’index d’une boîte aux lettres était abîmé et a été refait (%1)</translation>
    </message>
    <message>
        <source>No mail was lost; clients may load the list again</source>
        <translation>Aucun courrier n’est perdu&#xa0;; les clients rechargeront peut-être la liste</translation>
    </message>
    <message>
        <source>If it comes again, check the disk</source>
        <translation>Si cela revient, vérifiez le disque</translation>
    </message>
    <message>
        <source>The index of a mailbox is damaged and cannot be made anew: %1</source>
        <translation>L’index d’une boîte aux lettres est abîmé et ne peut pas être refait&#xa0;: %1</translation>
    </message>
    <message>
        <source>That account cannot read its mail for now</source>
        <translation>Ce compte ne peut pas lire son courrier pour l’instant</translation>
    </message>
    <message>
        <source>Make room on the disk, then `facteurctl mailbox reindex`</source>
        <translation>Faites de la place sur le disque, puis `facteurctl mailbox reindex`</translation>
    </message>
    <message>
        <source>The index of the mailbox %1 cannot be read: %2</source>
        <translation>L’index de la boîte aux lettres %1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>It may look empty until that is mended</source>
        <translation>Elle peut sembler vide tant que ce n’est pas réparé</translation>
    </message>
    <message>
        <source>`facteurctl mailbox reindex`; check the disk</source>
        <translation>`facteurctl mailbox reindex`&#xa0;; vérifiez le disque</translation>
    </message>
    <message>
        <source>A message in %1 cannot be read: %2</source>
        <translation>Un message dans %1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>It is shown empty</source>
        <translation>Il est montré vide</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions and the disk</source>
        <translation>Vérifiez les droits du fichier et le disque</translation>
    </message>
    <message>
        <source>A file in the mailbox %1 is too large to be shown</source>
        <translation>Un fichier de la boîte aux lettres %1 est trop grand pour être montré</translation>
    </message>
    <message>
        <source>It is left out</source>
        <translation>Il est laissé de côté</translation>
    </message>
    <message>
        <source>Move the file elsewhere</source>
        <translation>Déplacez le fichier ailleurs</translation>
    </message>
    <message>
        <source>A mail folder has too many files</source>
        <translation>Un dossier de courrier a trop de fichiers</translation>
    </message>
    <message>
        <source>What came last is not shown</source>
        <translation>Ce qui est arrivé en dernier n’est pas montré</translation>
    </message>
    <message>
        <source>Move old mail into other folders</source>
        <translation>Déplacez de vieux courriers dans d’autres dossiers</translation>
    </message>
    <message>
        <source>Changes that other programs make to mail folders are not noticed at once: %1</source>
        <translation>Les changements que d’autres programmes font aux dossiers de courrier ne sont pas remarqués aussitôt&#xa0;: %1</translation>
    </message>
    <message>
        <source>They show with the next look</source>
        <translation>Ils se voient au prochain coup d’œil</translation>
    </message>
    <message>
        <source>Raise fs.inotify.max_user_watches</source>
        <translation>Augmentez fs.inotify.max_user_watches</translation>
    </message>
    <message>
        <source>A message of %1 cannot be read</source>
        <translation>Un message de %1 ne peut pas être lu</translation>
    </message>
    <message>
        <source>The client was told so</source>
        <translation>Le client en a été informé</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Vérifiez le disque</translation>
    </message>
    <message>
        <source>The configuration could not be read again: %1</source>
        <translation>La configuration n’a pas pu être relue&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server goes on with the one before</source>
        <translation>Le serveur continue avec la précédente</translation>
    </message>
    <message>
        <source>Correct facteur.toml and reload</source>
        <translation>Corrigez facteur.toml et rechargez</translation>
    </message>
    <message>
        <source>The system refused a protection that the server asked for: %1</source>
        <translation>Le système a refusé une protection demandée par le serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>It works, but a break-in would reach further</source>
        <translation>Il fonctionne, mais une intrusion irait plus loin</translation>
    </message>
    <message>
        <source>Nothing on old kernels; else see the unit file</source>
        <translation>Rien sur les vieux noyaux&#xa0;; sinon, voyez le fichier d’unité</translation>
    </message>
    <message>
        <source>Somebody without the right tried to administer the server (user id %1)</source>
        <translation>Quelqu’un sans en avoir le droit a voulu administrer le serveur (utilisateur numéro %1)</translation>
    </message>
    <message>
        <source>They were turned away</source>
        <translation>Il a été éconduit</translation>
    </message>
    <message>
        <source>If it was you: join the group facteur-admin</source>
        <translation>Si c’était vous&#xa0;: rejoignez le groupe facteur-admin</translation>
    </message>
    <message>
        <source>Too many programs administer the server at once</source>
        <translation>Trop de programmes administrent le serveur en même temps</translation>
    </message>
    <message>
        <source>One was turned away</source>
        <translation>L’un d’eux a été éconduit</translation>
    </message>
    <message>
        <source>Close some windows</source>
        <translation>Fermez quelques fenêtres</translation>
    </message>
    <message>
        <source>%1 sends like a program that was broken into: %2 messages, %3 recipients in an hour</source>
        <translation>%1 envoie comme un programme piraté&#xa0;: %2 messages, %3 destinataires en une heure</translation>
    </message>
    <message>
        <source>Your server may soon be on block lists, and nobody will take its mail</source>
        <translation>Votre serveur sera peut-être bientôt sur des listes de blocage, et personne ne prendra son courrier</translation>
    </message>
    <message>
        <source>Change the password of %1, cut its sessions off, look at the queue</source>
        <translation>Changez le mot de passe de %1, coupez ses sessions, regardez la file d’attente</translation>
    </message>
    <message>
        <source>its name is written backwards to look like another kind of file</source>
        <translation>son nom est écrit à l’envers pour ressembler à une autre sorte de fichier</translation>
    </message>
    <message>
        <source>it looks like .%1 and is .%2</source>
        <translation>elle ressemble à .%1 et c’est .%2</translation>
    </message>
    <message>
        <source>its name ends in a class of Windows</source>
        <translation>son nom se termine par une classe de Windows</translation>
    </message>
    <message>
        <source>files named *.%1 are not accepted</source>
        <translation>les fichiers nommés *.%1 ne sont pas acceptés</translation>
    </message>
    <message>
        <source>files of the type %1 are not accepted</source>
        <translation>les fichiers du type %1 ne sont pas acceptés</translation>
    </message>
    <message>
        <source>its name fits %1</source>
        <translation>son nom correspond à %1</translation>
    </message>
    <message>
        <source>it is a program</source>
        <translation>c’est un programme</translation>
    </message>
    <message>
        <source>it is a shortcut of Windows</source>
        <translation>c’est un raccourci de Windows</translation>
    </message>
    <message>
        <source>it is encrypted, so nobody can look into it</source>
        <translation>elle est chiffrée, personne ne peut donc regarder dedans</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; is forbidden: %2</source>
        <translation>La pièce jointe «&#xa0;%1&#xa0;» est interdite&#xa0;: %2</translation>
    </message>
    <message>
        <source>The attachment &quot;%1&quot; in &quot;%3&quot; is forbidden: %2</source>
        <translation>La pièce jointe «&#xa0;%1&#xa0;» dans «&#xa0;%3&#xa0;» est interdite&#xa0;: %2</translation>
    </message>
    <message>
        <source>Tried many wrong passwords</source>
        <translation>A essayé beaucoup de mots de passe faux</translation>
    </message>
    <message>
        <source>Spoke before the greeting, again and again</source>
        <translation>A parlé avant la salutation, encore et encore</translation>
    </message>
    <message>
        <source>Spoke HTTP or another protocol to the mail server</source>
        <translation>A parlé HTTP ou un autre protocole au serveur de messagerie</translation>
    </message>
    <message>
        <source>Sent many commands that are none</source>
        <translation>A envoyé beaucoup de commandes qui n’en sont pas</translation>
    </message>
    <message>
        <source>Tried many addresses that do not exist here</source>
        <translation>A essayé beaucoup d’adresses qui n’existent pas ici</translation>
    </message>
    <message>
        <source>%1 is on the allow list %2</source>
        <translation>%1 est sur la liste d’autorisation %2</translation>
    </message>
    <message>
        <source>%1 is on the block list %2</source>
        <translation>%1 est sur la liste de blocage %2</translation>
    </message>
    <message>
        <source>The client&apos;s address</source>
        <translation>L’adresse du client</translation>
    </message>
    <message>
        <source>The client&apos;s name %1</source>
        <translation>Le nom %1 du client</translation>
    </message>
    <message>
        <source>The name in HELO, %1,</source>
        <translation>Le nom %1 dans HELO</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1</source>
        <translation>Le domaine %1 de l’expéditeur</translation>
    </message>
    <message>
        <source>%1 of %2 DNS lists gave no answer in time</source>
        <translation>%1 des %2 listes DNS n’ont pas répondu à temps</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line, made from its address</source>
        <translation>Le nom du client, %1, ressemble à celui d’une ligne d’abonné, fait de son adresse</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 looks like that of a customer&apos;s line (%2)</source>
        <translation>Le nom du client, %1, ressemble à celui d’une ligne d’abonné (%2)</translation>
    </message>
    <message>
        <source>The client spoke before the greeting, as bots do</source>
        <translation>Le client a parlé avant la salutation, comme le font les robots</translation>
    </message>
    <message>
        <source>The client spoke before the greeting at an earlier connection</source>
        <translation>Le client a parlé avant la salutation lors d’une connexion précédente</translation>
    </message>
    <message>
        <source>The client did not wait for the answer to its greeting, as bots do not</source>
        <translation>Le client n’a pas attendu la réponse à sa salutation, comme font les robots</translation>
    </message>
    <message>
        <source>The client sent the message before it was told to, as bots do</source>
        <translation>Le client a envoyé le message avant d’y être invité, comme font les robots</translation>
    </message>
    <message>
        <source>The client broke the rules of SMTP at earlier connections</source>
        <translation>Le client a enfreint les règles de SMTP lors de connexions précédentes</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>connexions</translation>
    </message>
    <message>
        <source>mails</source>
        <translation>courriers</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>destinataires</translation>
    </message>
    <message>
        <source>%1 %2 of %3 in %4 s are the limit (%5)</source>
        <translation>%1 %2 de %3 en %4 s sont la limite (%5)</translation>
    </message>
    <message>
        <source>The client&apos;s name is %1</source>
        <translation>Le nom du client est %1</translation>
    </message>
    <message>
        <source>The client&apos;s name could not be found for the moment</source>
        <translation>Le nom du client n’a pas pu être trouvé pour le moment</translation>
    </message>
    <message>
        <source>The client&apos;s address has no name in the DNS</source>
        <translation>L’adresse du client n’a pas de nom dans le DNS</translation>
    </message>
    <message>
        <source>The client&apos;s name %1 does not lead back to its address</source>
        <translation>Le nom du client, %1, ne ramène pas à son adresse</translation>
    </message>
    <message>
        <source>There are as many connections of %1 open as may be at once (rate.sessions)</source>
        <translation>Il y a autant de connexions de %1 ouvertes qu’il peut y en avoir à la fois (rate.sessions)</translation>
    </message>
    <message>
        <source>%1 new TLS sessions of %2 in %3 s are the limit (rate.tls_sessions)</source>
        <translation>%1 nouvelles sessions TLS de %2 en %3 s sont la limite (rate.tls_sessions)</translation>
    </message>
    <message>
        <source>%1 has no DMARC policy</source>
        <translation>%1 n’a pas de politique DMARC</translation>
    </message>
    <message>
        <source>%1 vouches for the mail</source>
        <translation>%1 se porte garant du courrier</translation>
    </message>
    <message>
        <source>Whether %1 vouches for the mail could not be found out for the moment</source>
        <translation>On n’a pas pu savoir pour le moment si %1 se porte garant du courrier</translation>
    </message>
    <message>
        <source>DMARC cannot be applied to the mail</source>
        <translation>DMARC ne peut pas s’appliquer à ce courrier</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, but %2, a trusted forwarder, saw that it did</source>
        <translation>%1 ne se porte pas garant du courrier, mais %2, un réexpéditeur de confiance, a vu qu’il l’avait fait</translation>
    </message>
    <message>
        <source>%1 does not vouch for the mail, though it bears that name: forged, or changed on the way</source>
        <translation>%1 ne se porte pas garant du courrier, bien qu’il porte ce nom&#xa0;: falsifié, ou modifié en route</translation>
    </message>
    <message>
        <source>The mail came back, as a mail server&apos;s does</source>
        <translation>Le courrier est revenu, comme celui d’un serveur de messagerie</translation>
    </message>
    <message>
        <source>A suspicious message of an unknown server: it is asked to come back in %1 s</source>
        <translation>Un message suspect d’un serveur inconnu&#xa0;: on lui demande de revenir dans %1 s</translation>
    </message>
    <message>
        <source>The message&apos;s header is larger than %1 octets</source>
        <translation>L’en-tête du message dépasse %1 octets</translation>
    </message>
    <message>
        <source>The message&apos;s header has more than %1 fields</source>
        <translation>L’en-tête du message a plus de %1 champs</translation>
    </message>
    <message>
        <source>The message has more than %1 parts, or they are nested deeper than %2</source>
        <translation>Le message a plus de %1 parties, ou elles sont imbriquées sur plus de %2 niveaux</translation>
    </message>
    <message>
        <source>The message has no From field</source>
        <translation>Le message n’a pas de champ From</translation>
    </message>
    <message>
        <source>The message has several From fields, so nobody knows which one people see</source>
        <translation>Le message a plusieurs champs From, si bien que nul ne sait lequel on voit</translation>
    </message>
    <message>
        <source>The From field has no address</source>
        <translation>Le champ From n’a pas d’adresse</translation>
    </message>
    <message>
        <source>Several authors, and no Sender field (RFC 5322 section 3.6.2)</source>
        <translation>Plusieurs auteurs, et pas de champ Sender (RFC 5322, section 3.6.2)</translation>
    </message>
    <message>
        <source>The message has no Date field</source>
        <translation>Le message n’a pas de champ Date</translation>
    </message>
    <message>
        <source>The Date field is no date</source>
        <translation>Le champ Date n’est pas une date</translation>
    </message>
    <message>
        <source>The message says that it was written in the future</source>
        <translation>Le message dit qu’il a été écrit dans le futur</translation>
    </message>
    <message>
        <source>A field is there more than once: %1</source>
        <translation>Un champ est présent plus d’une fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>The message is a header only</source>
        <translation>Le message n’est qu’un en-tête</translation>
    </message>
    <message>
        <source>The header has lines that are no fields</source>
        <translation>L’en-tête a des lignes qui ne sont pas des champs</translation>
    </message>
    <message>
        <source>The header has octets that are not ASCII, and the sender did not announce them (SMTPUTF8)</source>
        <translation>L’en-tête a des octets qui ne sont pas de l’ASCII, et l’expéditeur ne les a pas annoncés (SMTPUTF8)</translation>
    </message>
    <message>
        <source>The message says that it has parts, and has none</source>
        <translation>Le message dit qu’il a des parties, et n’en a pas</translation>
    </message>
    <message>
        <source>Carriage returns without line feeds: %1</source>
        <translation>Retours chariot sans saut de ligne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Line feeds without carriage returns: %1</source>
        <translation>Sauts de ligne sans retour chariot&#xa0;: %1</translation>
    </message>
    <message>
        <source>NUL octets: %1</source>
        <translation>Octets nuls&#xa0;: %1</translation>
    </message>
    <message>
        <source>Header and structure are as they should be</source>
        <translation>L’en-tête et la structure sont comme il faut</translation>
    </message>
    <message>
        <source>The message holds the test string GTUBE, which every filter takes for spam</source>
        <translation>Le message contient le texte d’essai GTUBE, que tout filtre prend pour du spam</translation>
    </message>
    <message>
        <source>The message is not signed</source>
        <translation>Le message n’est pas signé</translation>
    </message>
    <message>
        <source>The message is signed by %1</source>
        <translation>Le message est signé par %1</translation>
    </message>
    <message>
        <source>The signature of %1 could not be checked for the moment</source>
        <translation>La signature de %1 n’a pas pu être vérifiée pour le moment</translation>
    </message>
    <message>
        <source>The signature of %1 is worth nothing: %2</source>
        <translation>La signature de %1 ne vaut rien&#xa0;: %2</translation>
    </message>
    <message>
        <source>Forwarded by %1, with an unbroken chain of seals</source>
        <translation>Réexpédié par %1, avec une chaîne de sceaux intacte</translation>
    </message>
    <message>
        <source>The chain of forwarders&apos; seals is broken: %1</source>
        <translation>La chaîne des sceaux des réexpéditeurs est rompue&#xa0;: %1</translation>
    </message>
    <message>
        <source>the sender&apos;s domain</source>
        <translation>le domaine de l’expéditeur</translation>
    </message>
    <message>
        <source>%1 does not say who may send for it</source>
        <translation>%1 ne dit pas qui peut envoyer en son nom</translation>
    </message>
    <message>
        <source>%1 does not say whether the client may send for it</source>
        <translation>%1 ne dit pas si le client peut envoyer en son nom</translation>
    </message>
    <message>
        <source>The client may send for %1</source>
        <translation>Le client peut envoyer au nom de %1</translation>
    </message>
    <message>
        <source>Who may send for %1 could not be found out for the moment</source>
        <translation>On n’a pas pu savoir pour le moment qui peut envoyer au nom de %1</translation>
    </message>
    <message>
        <source>What %1 says about who may send for it is broken</source>
        <translation>Ce que %1 dit sur qui peut envoyer en son nom est défectueux</translation>
    </message>
    <message>
        <source>The client probably may not send for %1</source>
        <translation>Le client ne peut sans doute pas envoyer au nom de %1</translation>
    </message>
    <message>
        <source>The client may not send for %1</source>
        <translation>Le client ne peut pas envoyer au nom de %1</translation>
    </message>
    <message>
        <source>The client may not send for %1: %2</source>
        <translation>Le client ne peut pas envoyer au nom de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Mail from the client&apos;s network has come back often enough</source>
        <translation>Du courrier du réseau du client est revenu assez souvent</translation>
    </message>
    <message>
        <source>Not seen before with this sender and recipient: it is asked to come back in %1 s</source>
        <translation>Pas encore vu avec cet expéditeur et ce destinataire&#xa0;: on lui demande de revenir dans %1 s</translation>
    </message>
    <message>
        <source>The client has tried %1 addresses that do not exist here within an hour</source>
        <translation>Le client a essayé %1 adresses qui n’existent pas ici en une heure</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, has no address in the DNS</source>
        <translation>Le nom du client dans HELO, %1, n’a pas d’adresse dans le DNS</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is its own</source>
        <translation>Le nom du client dans HELO, %1, est bien le sien</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, leads to another address</source>
        <translation>Le nom du client dans HELO, %1, mène à une autre adresse</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, could not be looked up for the moment</source>
        <translation>Le nom du client dans HELO, %1, n’a pas pu être cherché pour le moment</translation>
    </message>
    <message>
        <source>The client says it is this server</source>
        <translation>Le client dit qu’il est ce serveur</translation>
    </message>
    <message>
        <source>The client gives this server&apos;s address as its own</source>
        <translation>Le client donne l’adresse de ce serveur comme la sienne</translation>
    </message>
    <message>
        <source>The client says HELO with %1, a domain of ours</source>
        <translation>Le client dit HELO avec %1, un domaine à nous</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address where a mail server has a name</source>
        <translation>Le nom du client dans HELO, %1, est une adresse là où un serveur de messagerie a un nom</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is not the client&apos;s address</source>
        <translation>Le nom du client dans HELO, %1, n’est pas l’adresse du client</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is an address without brackets</source>
        <translation>Le nom du client dans HELO, %1, est une adresse sans crochets</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no full host name</source>
        <translation>Le nom du client dans HELO, %1, n’est pas un nom d’hôte complet</translation>
    </message>
    <message>
        <source>The client&apos;s name in HELO, %1, is no host name</source>
        <translation>Le nom du client dans HELO, %1, n’est pas un nom d’hôte</translation>
    </message>
    <message>
        <source>Somebody who has not logged in sends as %1, an address of ours</source>
        <translation>Quelqu’un qui ne s’est pas identifié envoie comme %1, une adresse à nous</translation>
    </message>
    <message>
        <source>The mail has more than %1 recipients (recipients.per_mail)</source>
        <translation>Le courrier a plus de %1 destinataires (recipients.per_mail)</translation>
    </message>
    <message>
        <source>A bounce has one recipient, this mail has several</source>
        <translation>Un rapport de non-remise a un seul destinataire, ce courrier en a plusieurs</translation>
    </message>
    <message>
        <source>The mail server of %1 knows the sender</source>
        <translation>Le serveur de messagerie de %1 connaît l’expéditeur</translation>
    </message>
    <message>
        <source>The mail server of %1 says that there is no %2, so the mail cannot be answered</source>
        <translation>Le serveur de messagerie de %1 dit que %2 n’existe pas, on ne peut donc pas répondre au courrier</translation>
    </message>
    <message>
        <source>The mail server of %1 could not be asked about the sender</source>
        <translation>Le serveur de messagerie de %1 n’a pas pu être interrogé sur l’expéditeur</translation>
    </message>
    <message>
        <source>The sender&apos;s address has no domain, but an IP address</source>
        <translation>L’adresse de l’expéditeur n’a pas de domaine, mais une adresse IP</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 says that it takes no mail, so it cannot be answered</source>
        <translation>Le domaine %1 de l’expéditeur dit qu’il n’accepte pas de courrier, on ne peut donc pas lui répondre</translation>
    </message>
    <message>
        <source>The DNS of the sender&apos;s domain %1 does not answer for the moment</source>
        <translation>Le DNS du domaine %1 de l’expéditeur ne répond pas pour le moment</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 has neither mail servers nor an address, so it cannot be answered</source>
        <translation>Le domaine %1 de l’expéditeur n’a ni serveur de messagerie ni adresse, on ne peut donc pas lui répondre</translation>
    </message>
    <message>
        <source>By its words it is unwanted mail to %1, as the recipient has sorted mail before</source>
        <translation>D’après ses mots, c’est du courrier indésirable à %1, vu comment le destinataire a trié son courrier jusqu’ici</translation>
    </message>
    <message>
        <source>The recipient has written to %1 before</source>
        <translation>Le destinataire a déjà écrit à %1</translation>
    </message>
    <message>
        <source>the client&apos;s network</source>
        <translation>du réseau du client</translation>
    </message>
    <message>
        <source>Of what came from %1 before, the recipient wanted %2 and did not want %3</source>
        <translation>De ce qui est venu auparavant (%1), le destinataire a voulu %2 courriers et n’en a pas voulu %3</translation>
    </message>
    <message>
        <source>Rules about header, MIME parts, body, certificates and the hosts behind names were not asked again, for the messages and the DNS of then are not kept; what they said stands.</source>
        <translation>Les règles sur l’en-tête, les parties MIME, le corps, les certificats et les hôtes derrière les noms n’ont pas été réévaluées, car les messages et le DNS d’alors ne sont pas conservés&#xa0;; ce qu’elles ont dit reste valable.</translation>
    </message>
    <message>
        <source>A rule of this server&apos;s administrator about the %1 &quot;%2&quot; says: %3</source>
        <translation>Une règle de l’administrateur de ce serveur sur %1 «&#xa0;%2&#xa0;» dit&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 is on the block list of %2</source>
        <translation>%1 est sur la liste de blocage (%2)</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2</source>
        <translation>%1 est sur la liste d’autorisation (%2)</translation>
    </message>
    <message>
        <source>%1 is on the allow list of %2, but nothing proves that the mail is from there</source>
        <translation>%1 est sur la liste d’autorisation (%2), mais rien ne prouve que le courrier en vienne</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>ce serveur</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>le destinataire</translation>
    </message>
    <message>
        <source>A link leads to %1, which is on the list %2</source>
        <translation>Un lien mène à %1, qui est sur la liste %2</translation>
    </message>
    <message>
        <source>The message names the address %1, which is on the list %2</source>
        <translation>Le message nomme l’adresse %1, qui est sur la liste %2</translation>
    </message>
    <message>
        <source>%1 of %2 questions to lists of links and addresses got no answer in time</source>
        <translation>%1 des %2 questions aux listes de liens et d’adresses n’ont pas eu de réponse à temps</translation>
    </message>
    <message>
        <source>ClamAV found nothing</source>
        <translation>ClamAV n’a rien trouvé</translation>
    </message>
    <message>
        <source>ClamAV found the virus %1</source>
        <translation>ClamAV a trouvé le virus %1</translation>
    </message>
    <message>
        <source>A milter holds it: %1</source>
        <translation>Un milter le retient&#xa0;: %1</translation>
    </message>
    <message>
        <source>The milter %1</source>
        <translation>Le milter %1</translation>
    </message>
    <message>
        <source>%1 refuses it</source>
        <translation>%1 le refuse</translation>
    </message>
    <message>
        <source>%1 wants it later</source>
        <translation>%1 le veut plus tard</translation>
    </message>
    <message>
        <source>%1 wants the connection closed</source>
        <translation>%1 veut que la connexion soit fermée</translation>
    </message>
    <message>
        <source>%1 discards it</source>
        <translation>%1 le jette</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 répond %2</translation>
    </message>
    <message>
        <source>The policy server %1 says %2</source>
        <translation>Le serveur de politique %1 dit %2</translation>
    </message>
    <message>
        <source>The scanner %1 could not be asked: %2</source>
        <translation>L’analyseur %1 n’a pas pu être interrogé&#xa0;: %2</translation>
    </message>
    <message>
        <source>The message is larger than %1 is set to look at</source>
        <translation>Le message est plus grand que ce que %1 doit examiner</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2</source>
        <translation>rspamd lui a donné %1 points et dit&#xa0;: %2</translation>
    </message>
    <message>
        <source>rspamd gave it %1 points and says: %2 (mostly %3)</source>
        <translation>rspamd lui a donné %1 points et dit&#xa0;: %2 (surtout %3)</translation>
    </message>
    <message>
        <source>SpamAssassin gave it %1 points, %2 are spam</source>
        <translation>SpamAssassin lui a donné %1 points, %2 sont du spam</translation>
    </message>
    <message>
        <source>That address is this server, which has no mailboxes by that name</source>
        <translation>Cette adresse est ce serveur, qui n’a pas de boîte aux lettres de ce nom</translation>
    </message>
    <message>
        <source>The domain %1 does not exist</source>
        <translation>Le domaine %1 n’existe pas</translation>
    </message>
    <message>
        <source>The domain %1 states that it accepts no mail (null MX)</source>
        <translation>Le domaine %1 déclare n’accepter aucun courrier (null MX)</translation>
    </message>
    <message>
        <source>Mail for %1 comes back to this server, which does not know the domain</source>
        <translation>Le courrier pour %1 revient à ce serveur, qui ne connaît pas le domaine</translation>
    </message>
    <message>
        <source>No mail server of the domain %1 has an address</source>
        <translation>Aucun serveur de messagerie du domaine %1 n’a d’adresse</translation>
    </message>
    <message>
        <source>No host of the destination could be reached</source>
        <translation>Aucune machine de la destination n’a pu être jointe</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>La connexion a été perdue&#xa0;: %1</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>La connexion a été perdue</translation>
    </message>
    <message>
        <source>The connection was lost before %1</source>
        <translation>La connexion a été perdue avant %1</translation>
    </message>
    <message>
        <source>The server is stopping</source>
        <translation>Le serveur s’arrête</translation>
    </message>
    <message>
        <source>The route for this destination cannot be looked up</source>
        <translation>La route de cette destination ne peut pas être consultée</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2</source>
        <translation>Connexion impossible à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>TLS with the smart host failed: %1</source>
        <translation>TLS avec le smarthost a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The message requires TLS (REQUIRETLS): %1</source>
        <translation>Le message exige TLS (REQUIRETLS)&#xa0;: %1</translation>
    </message>
    <message>
        <source>The message requires TLS on its whole way, and %1 does not offer REQUIRETLS</source>
        <translation>Le message exige TLS sur tout son trajet, et %1 ne propose pas REQUIRETLS</translation>
    </message>
    <message>
        <source>The peer does not speak SMTP, at %1</source>
        <translation>Le serveur d’en face ne parle pas SMTP (%1)</translation>
    </message>
    <message>
        <source>The peer closed the connection at %1</source>
        <translation>Le serveur d’en face a fermé la connexion (%1)</translation>
    </message>
    <message>
        <source>The peer did not answer in time at %1</source>
        <translation>Le serveur d’en face n’a pas répondu à temps (%1)</translation>
    </message>
    <message>
        <source>The smart host offers no way to log in that we may use (is TLS missing?)</source>
        <translation>Le smarthost n’offre aucune façon de s’identifier que nous puissions utiliser (TLS manque-t-il&#xa0;?)</translation>
    </message>
    <message>
        <source>The smart host did not prove that it knows the password</source>
        <translation>Le smarthost n’a pas prouvé qu’il connaît le mot de passe</translation>
    </message>
    <message>
        <source>The peer closed the connection in the middle of %1</source>
        <translation>Le serveur d’en face a fermé la connexion en plein milieu (%1)</translation>
    </message>
    <message>
        <source>The peer stopped reading in the middle of %1</source>
        <translation>Le serveur d’en face a cessé de lire en plein milieu (%1)</translation>
    </message>
    <message>
        <source>The message needs SMTPUTF8, which the peer does not offer</source>
        <translation>Le message a besoin de SMTPUTF8, que le serveur d’en face ne propose pas</translation>
    </message>
    <message>
        <source>The peer takes fewer recipients at once</source>
        <translation>Le serveur d’en face accepte moins de destinataires à la fois</translation>
    </message>
    <message>
        <source>The message&apos;s file is missing or damaged</source>
        <translation>Le fichier du message manque ou est abîmé</translation>
    </message>
    <message>
        <source>The message&apos;s file cannot be read</source>
        <translation>Le fichier du message ne peut pas être lu</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full; try again later</source>
        <translation>La boîte aux lettres du destinataire est pleine&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>This mailbox is disabled</source>
        <translation>Cette boîte aux lettres est désactivée</translation>
    </message>
    <message>
        <source>Something went wrong here; try again later</source>
        <translation>Quelque chose a mal tourné ici&#xa0;; réessayez plus tard</translation>
    </message>
</context>
<context>
    <name>gui::AccountDialog</name>
    <message>
        <source>Parts of the account %1</source>
        <translation>Parties du compte %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nouveau mot de passe de %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>The old password stops working at once. App passwords stay as they are; clients that are connected stay connected until they are cut off.</source>
        <translation>L’ancien mot de passe cesse aussitôt de fonctionner. Les mots de passe d’application restent tels quels&#xa0;; les clients connectés le restent jusqu’à ce qu’ils soient déconnectés.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>At least 12 characters. It cannot be read here later.</source>
        <translation>Au moins 12 caractères. Il ne pourra pas être relu ici ensuite.</translation>
    </message>
    <message>
        <source>Type a password, or let one be suggested.</source>
        <translation>Tapez un mot de passe, ou faites-en proposer un.</translation>
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
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Dernière identification</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Everybody who has mail here. Add an account for each person; for a second address of the same person, or one that several people read, use an alias instead.</source>
        <translation>Tous ceux qui ont du courrier ici. Ajoutez un compte par personne&#xa0;; pour une seconde adresse d’une même personne, ou une adresse lue par plusieurs, utilisez plutôt un alias.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>There is no account yet: add the first one.</source>
        <translation>Il n’y a pas encore de compte&#xa0;: ajoutez le premier.</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>Domain that is shown</source>
        <translation>Domaine affiché</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Name, quota, app passwords, rules and connected clients</source>
        <translation>Nom, quota, mots de passe d’application, règles et clients connectés</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Changer le mot de passe…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>It keeps its mail, but nobody logs in and nothing is delivered until it is turned on again</source>
        <translation>Il garde son courrier, mais personne ne s’identifie et rien n’est remis tant qu’il n’est pas réactivé</translation>
    </message>
    <message>
        <source>End its connections</source>
        <translation>Mettre fin à ses connexions</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Nouveau compte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Ajoutez d’abord un domaine.</translation>
    </message>
    <message>
        <source>What follows the @ must be one of your domains: %1.</source>
        <translation>Ce qui suit le @ doit être un de vos domaines&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>tel que les autres le voient&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Long beats complicated: at least 12 characters. Write it down for its owner; it cannot be read here later.</source>
        <translation>La longueur vaut mieux que la complexité&#xa0;: au moins 12 caractères. Notez-le pour son propriétaire&#xa0;; il ne pourra pas être relu ici ensuite.</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>&amp;Quota</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>How much mail it may keep; 0: no limit. When it is full, mail for it is refused.</source>
        <translation>Combien de courrier il peut garder&#xa0;; 0&#xa0;: sans limite. Quand il est plein, son courrier est refusé.</translation>
    </message>
    <message>
        <source>Address and password are needed.</source>
        <translation>Il faut une adresse et un mot de passe.</translation>
    </message>
    <message>
        <source>%1 is ready: its owner can set up a mail program now</source>
        <translation>%1 est prêt&#xa0;: son propriétaire peut maintenant configurer un logiciel de messagerie</translation>
    </message>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 a un nouveau mot de passe</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned on</source>
        <translation>
            <numerusform>%n compte activé</numerusform>
            <numerusform>%n comptes activés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) turned off: nobody logs in, and mail for them is refused</source>
        <translation>
            <numerusform>%n compte désactivé&#xa0;: personne ne s’y identifie, et son courrier est refusé</numerusform>
            <numerusform>%n comptes désactivés&#xa0;: personne ne s’y identifie, et leur courrier est refusé</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections were ended. Mail programs log in again by themselves, unless the password was changed.</source>
        <translation>Les connexions ont été terminées. Les logiciels de messagerie s’identifient de nouveau tout seuls, à moins que le mot de passe ait changé.</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>Supprimer le compte %1&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n account(s)?</source>
        <translation>
            <numerusform>Supprimer %n compte&#xa0;?</numerusform>
            <numerusform>Supprimer %n comptes&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its password, app passwords and settings are deleted, its clients are cut off, and mail for it is refused from now on. The mail that is there stays on the server&apos;s disk, but nobody can read it with a mail program.</source>
        <translation>Le mot de passe, les mots de passe d’application et les réglages sont supprimés, les clients sont déconnectés, et le courrier est désormais refusé. Le courrier présent reste sur le disque du serveur, mais personne ne peut le lire avec un logiciel de messagerie.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) removed</source>
        <translation>
            <numerusform>%n compte supprimé</numerusform>
            <numerusform>%n comptes supprimés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AliasesPage</name>
    <message>
        <source>Addresses that have no mailbox of their own but lead to others. What happens to names that are nowhere is set for each domain, under Domains.</source>
        <translation>Des adresses qui n’ont pas de boîte aux lettres à elles mais mènent à d’autres. Ce qu’il advient des noms qui n’existent nulle part se règle pour chaque domaine, dans Domaines.</translation>
    </message>
    <message>
        <source>&amp;Where does this address lead?</source>
        <translation>&amp;Où mène cette adresse&#xa0;?</translation>
    </message>
    <message>
        <source>Address to test</source>
        <translation>Adresse à essayer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>the account %1</source>
        <translation>le compte %1</translation>
    </message>
    <message>
        <source>the account %1 (tag “%2”)</source>
        <translation>le compte %1 (étiquette «&#xa0;%2&#xa0;»)</translation>
    </message>
    <message>
        <source>%1, elsewhere</source>
        <translation>%1, ailleurs</translation>
    </message>
    <message>
        <source>Nowhere: mail for %1 is refused.</source>
        <translation>Nulle part&#xa0;: le courrier pour %1 est refusé.</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>Elle mène à %1.</translation>
    </message>
</context>
<context>
    <name>gui::AliasesSection</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Mène à</translation>
    </message>
    <message>
        <source>May send</source>
        <translation>Peut envoyer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>One address that leads to one or more others, here or elsewhere: info@ to two people, or a second address of the same person.</source>
        <translation>Une adresse qui mène à une ou plusieurs autres, ici ou ailleurs&#xa0;: info@ pour deux personnes, ou une seconde adresse d’une même personne.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>There is no alias.</source>
        <translation>Il n’y a pas d’alias.</translation>
    </message>
    <message>
        <source>Add alias…</source>
        <translation>Ajouter un alias…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New alias</source>
        <translation>Nouvel alias</translation>
    </message>
    <message>
        <source>Alias %1</source>
        <translation>Alias %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Mène à</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>Une adresse par ligne</translation>
    </message>
    <message>
        <source>Accounts or aliases here, or addresses elsewhere. Mail that is sent on to elsewhere may be taken for junk there.</source>
        <translation>Des comptes ou alias d’ici, ou des adresses d’ailleurs. Le courrier réexpédié ailleurs peut y passer pour indésirable.</translation>
    </message>
    <message>
        <source>Its readers may also &amp;send from this address</source>
        <translation>Ses lecteurs peuvent aussi &amp;envoyer depuis cette adresse</translation>
    </message>
    <message>
        <source>Accounts it leads to may put it into From. Otherwise they can only receive.</source>
        <translation>Les comptes auxquels elle mène peuvent la mettre dans From. Sinon, ils ne peuvent que recevoir.</translation>
    </message>
    <message>
        <source>The address and at least one address it leads to are needed.</source>
        <translation>Il faut l’adresse et au moins une adresse à laquelle elle mène.</translation>
    </message>
    <message>
        <source>%1 works now</source>
        <translation>%1 fonctionne maintenant</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 est modifié</translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned on</source>
        <translation>
            <numerusform>%n alias activé</numerusform>
            <numerusform>%n alias activés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n alias désactivé&#xa0;: son courrier est refusé</numerusform>
            <numerusform>%n alias désactivés&#xa0;: leur courrier est refusé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alias(es) removed: mail for them is refused</source>
        <translation>
            <numerusform>%n alias supprimé&#xa0;: son courrier est refusé</numerusform>
            <numerusform>%n alias supprimés&#xa0;: leur courrier est refusé</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AnswersDialog</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>gui::AppPasswordsSection</name>
    <message>
        <source>revoked %1</source>
        <translation>révoqué le %1</translation>
    </message>
    <message>
        <source>works</source>
        <translation>fonctionne</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>App passwords</source>
        <translation>Mots de passe d’application</translation>
    </message>
    <message>
        <source>One password for each phone or program, so that a lost phone costs nothing but its own: revoke that one, and all others go on working.</source>
        <translation>Un mot de passe par téléphone ou programme, afin qu’un téléphone perdu ne coûte que le sien&#xa0;: révoquez celui-là, et tous les autres continuent de fonctionner.</translation>
    </message>
    <message>
        <source>App passwords of %1</source>
        <translation>Mots de passe d’application de %1</translation>
    </message>
    <message>
        <source>There is none: every program uses the account&apos;s own password.</source>
        <translation>Il n’y en a pas&#xa0;: chaque programme utilise le mot de passe du compte.</translation>
    </message>
    <message>
        <source>New app password…</source>
        <translation>Nouveau mot de passe d’application…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>New app password</source>
        <translation>Nouveau mot de passe d’application</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Le créer</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>Phone, laptop, printer…</source>
        <translation>Téléphone, portable, imprimante…</translation>
    </message>
    <message>
        <source>So that you know later which one to revoke.</source>
        <translation>Pour que vous sachiez plus tard lequel révoquer.</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>Dites à quoi il sert.</translation>
    </message>
    <message>
        <source>App password for %1</source>
        <translation>Mot de passe d’application de %1</translation>
    </message>
    <message>
        <source>Type or paste it into the program, with %1 as the user name. It is shown only this once: the server keeps no copy that can be read.</source>
        <translation>Tapez-le ou collez-le dans le programme, avec %1 comme nom d’utilisateur. Il n’est montré que cette fois&#xa0;: le serveur n’en garde aucune copie lisible.</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Copy the app password</source>
        <translation>Copier le mot de passe d’application</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Je l’ai</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n app password(s)?</source>
        <translation>
            <numerusform>Révoquer %n mot de passe d’application&#xa0;?</numerusform>
            <numerusform>Révoquer %n mots de passe d’application&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: who uses it cannot log in any more. A new one can be made, but not the same one again.</source>
        <translation>%1&#xa0;: qui l’utilise ne peut plus s’identifier. On peut en créer un nouveau, mais pas le même.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message numerus="yes">
        <source>%n app password(s) revoked</source>
        <translation>
            <numerusform>%n mot de passe d’application révoqué</numerusform>
            <numerusform>%n mots de passe d’application révoqués</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Application</name>
    <message>
        <source>Facteur: your own mail server. This program sets it up and watches it.</source>
        <translation>Facteur&#xa0;: votre propre serveur de messagerie. Ce programme l’installe et le surveille.</translation>
    </message>
    <message>
        <source>Folder of the server to show.</source>
        <translation>Dossier du serveur à afficher.</translation>
    </message>
    <message>
        <source>Control socket of the server to show.</source>
        <translation>Socket de contrôle du serveur à afficher.</translation>
    </message>
    <message>
        <source>Start in the system tray, without a window.</source>
        <translation>Démarrer dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Language for this run (en, fr, de, es).</source>
        <translation>Langue pour cette fois (en, fr, de, es).</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Il n’y a pas de dossier %1</translation>
    </message>
    <message>
        <source>The server ended by itself: %1</source>
        <translation>Le serveur s’est arrêté de lui-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stop the mail server?</source>
        <translation>Arrêter le serveur de messagerie&#xa0;?</translation>
    </message>
    <message>
        <source>Mail programs are disconnected, and nobody can send mail to you or read it until the server is started again. Other servers keep their mail for you and try again, usually for up to five days. Nothing is deleted.</source>
        <translation>Les logiciels de messagerie sont déconnectés, et personne ne peut vous envoyer de courrier ni le lire tant que le serveur n’est pas redémarré. Les autres serveurs gardent votre courrier et réessaient, d’ordinaire jusqu’à cinq jours. Rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Quit, and stop the server?</source>
        <translation>Quitter, et arrêter le serveur&#xa0;?</translation>
    </message>
    <message>
        <source>This server was started for trying out and stops with this program. Other servers keep mail for it and try again later. Nothing is deleted.</source>
        <translation>Ce serveur a été démarré pour essayer et s’arrête avec ce programme. Les autres serveurs gardent son courrier et réessaient plus tard. Rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>gui::BansSection</name>
    <message>
        <source>banned</source>
        <translation>banni</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>pour toujours</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>automatiquement</translation>
    </message>
    <message>
        <source>Address or network</source>
        <translation>Adresse ou réseau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banni</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bannissements</translation>
    </message>
    <message>
        <source>Addresses that may not connect: no mail program and no mail server. Who guesses passwords or addresses gets here by itself, each time for longer. Lift a ban when it hit somebody you know.</source>
        <translation>Adresses qui n’ont pas le droit de se connecter&#xa0;: ni logiciel de messagerie, ni serveur. Qui devine des mots de passe ou des adresses arrive ici automatiquement, chaque fois pour plus longtemps. Levez un bannissement s’il a touché quelqu’un que vous connaissez.</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Personne n’est banni.</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Bannir…</translation>
    </message>
    <message>
        <source>Ban an address or network</source>
        <translation>Bannir une adresse ou un réseau</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Ban an address</source>
        <translation>Bannir une adresse</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>&amp;Address or network</source>
        <translation>&amp;Adresse ou réseau</translation>
    </message>
    <message>
        <source>Nobody connects from there any more, neither mail programs nor servers that bring mail.</source>
        <translation>Plus personne ne se connecte de là, ni logiciels de messagerie, ni serveurs apportant du courrier.</translation>
    </message>
    <message>
        <source>For how &amp;long</source>
        <translation>Pour com&amp;bien de temps</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Raison</translation>
    </message>
    <message>
        <source>so that you know later</source>
        <translation>pour que vous le sachiez plus tard</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>banni à la main</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 est banni</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) lifted</source>
        <translation>
            <numerusform>%n bannissement levé</numerusform>
            <numerusform>%n bannissements levés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>gui::CertificatesPage</name>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>expiré il y a %n jour</numerusform>
            <numerusform>expiré il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>encore %n jour</numerusform>
            <numerusform>encore %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>itself</source>
        <translation>lui-même</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Valable pour</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>By its certificate the server proves to mail programs and other servers that it is the one it claims to be. A self-signed one encrypts as well, but programs ask their users to trust it: compare the fingerprint then.</source>
        <translation>Par son certificat, le serveur prouve aux logiciels de messagerie et aux autres serveurs qu’il est celui qu’il prétend être. Un certificat autosigné chiffre aussi bien, mais les programmes demandent à leurs utilisateurs de lui faire confiance&#xa0;: comparez alors l’empreinte.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>There is no certificate: mail programs cannot connect safely.</source>
        <translation>Il n’y a pas de certificat&#xa0;: les logiciels de messagerie ne peuvent pas se connecter de façon sûre.</translation>
    </message>
    <message>
        <source>Replace by own files…</source>
        <translation>Remplacer par vos propres fichiers…</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>itself (self-signed)</source>
        <translation>lui-même (autosigné)</translation>
    </message>
    <message>
        <source>Copy the path of the certificate</source>
        <translation>Copier le chemin du certificat</translation>
    </message>
    <message>
        <source>Copy the path of the private key</source>
        <translation>Copier le chemin de la clé privée</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copier l’empreinte</translation>
    </message>
    <message>
        <source>It has ended: mail programs refuse to connect. Replace it now.</source>
        <translation>Il a expiré&#xa0;: les logiciels de messagerie refusent de se connecter. Remplacez-le maintenant.</translation>
    </message>
    <message>
        <source>It ends soon: replace it before that day, else mail programs refuse to connect.</source>
        <translation>Il expire bientôt&#xa0;: remplacez-le avant ce jour, sinon les logiciels de messagerie refuseront de se connecter.</translation>
    </message>
    <message>
        <source>It is self-signed: programs ask their users whether to trust it.</source>
        <translation>Il est autosigné&#xa0;: les programmes demandent à leurs utilisateurs s’il faut lui faire confiance.</translation>
    </message>
    <message>
        <source>It is well.</source>
        <translation>Il va bien.</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server.</source>
        <translation>Il n’est pas pour %1, le nom de ce serveur.</translation>
    </message>
    <message>
        <source>The file holds another certificate than the one in use: it is taken when the server is reloaded.</source>
        <translation>Le fichier contient un autre certificat que celui en service&#xa0;: il sera pris au rechargement du serveur.</translation>
    </message>
    <message>
        <source>The new certificate is in use for new connections; it is valid until %1</source>
        <translation>Le nouveau certificat est en service pour les nouvelles connexions&#xa0;; il est valable jusqu’au %1</translation>
    </message>
</context>
<context>
    <name>gui::ChecksSection</name>
    <message>
        <source>when the server connects</source>
        <translation>quand le serveur se connecte</translation>
    </message>
    <message>
        <source>at its greeting</source>
        <translation>à sa salutation</translation>
    </message>
    <message>
        <source>when it names the sender</source>
        <translation>quand il nomme l’expéditeur</translation>
    </message>
    <message>
        <source>when it names a recipient</source>
        <translation>quand il nomme un destinataire</translation>
    </message>
    <message>
        <source>when the message is there</source>
        <translation>quand le message est là</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Also your own users&apos; mail</source>
        <translation>Aussi le courrier de vos utilisateurs</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Nom dans le journal</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>All that is looked at. The points a check gives are multiplied by its weight: turn one off that is wrong for your mail, or let it count for more or less.</source>
        <translation>Tout ce qui est examiné. Les points que donne une vérification sont multipliés par son poids&#xa0;: désactivez-en une qui ne convient pas à votre courrier, ou faites-la compter plus ou moins.</translation>
    </message>
    <message>
        <source>There is no check.</source>
        <translation>Il n’y a pas de vérification.</translation>
    </message>
    <message>
        <source>Try a mail…</source>
        <translation>Essayer un message…</translation>
    </message>
    <message>
        <source>What would be said about a mail? Nothing is delivered or remembered.</source>
        <translation>Que dirait-on d’un message&#xa0;? Rien n’est remis ni retenu en mémoire.</translation>
    </message>
    <message>
        <source>Weight…</source>
        <translation>Poids…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Poids</translation>
    </message>
    <message>
        <source>1: as it is; 2: twice as much; 0: off.</source>
        <translation>1&#xa0;: tel quel&#xa0;; 2&#xa0;: le double&#xa0;; 0&#xa0;: désactivé.</translation>
    </message>
    <message>
        <source>%1 weighs otherwise from now on</source>
        <translation>%1 pèse désormais autrement</translation>
    </message>
    <message>
        <source>%1 is turned off</source>
        <translation>%1 est désactivée</translation>
    </message>
    <message>
        <source>%1 is turned on</source>
        <translation>%1 est activée</translation>
    </message>
    <message>
        <source>Try a mail</source>
        <translation>Essayer un message</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>All checks look at it as if it came in now. Nothing is delivered, counted or remembered.</source>
        <translation>Toutes les vérifications l’examinent comme s’il arrivait maintenant. Rien n’est remis, compté ni retenu en mémoire.</translation>
    </message>
    <message>
        <source>&amp;Server&apos;s address</source>
        <translation>Adresse du &amp;serveur</translation>
    </message>
    <message>
        <source>&amp;Greeting (HELO)</source>
        <translation>Sal&amp;utation (HELO)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>an address here</source>
        <translation>une adresse d’ici</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>its source text; may be empty</source>
        <translation>son texte source&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 points)</translation>
    </message>
    <message>
        <source>Decision: %1. %2 %3</source>
        <translation>Décision&#xa0;: %1. %2 %3</translation>
    </message>
    <message>
        <source>No check had anything to say: it would be taken.</source>
        <translation>Aucune vérification n’a rien eu à dire&#xa0;: il serait accepté.</translation>
    </message>
</context>
<context>
    <name>gui::Connection</name>
    <message>
        <source>The server closed the connection.</source>
        <translation>Le serveur a fermé la connexion.</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>%1 is connected, but does not answer. It may be overloaded or stopped; what you see may be out of date.</source>
        <translation>%1 est connecté, mais ne répond pas. Il est peut-être surchargé ou arrêté&#xa0;; ce que vous voyez n’est peut-être plus à jour.</translation>
    </message>
    <message>
        <source>%1 went away; waiting for it to come back…</source>
        <translation>%1 a disparu&#xa0;; en attente de son retour…</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>Aucun serveur n’est choisi</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 ne fonctionne pas</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Il n’y a pas de connexion au serveur.</translation>
    </message>
    <message>
        <source>This server is older than the program and cannot do that: update the server.</source>
        <translation>Ce serveur est plus ancien que le programme et ne sait pas faire cela&#xa0;: mettez le serveur à jour.</translation>
    </message>
    <message>
        <source>ssh reaches %1, but no Facteur answers at %2 there. See whether it runs, and whether you may use that socket.</source>
        <translation>ssh atteint %1, mais aucun Facteur n’y répond à %2. Voyez s’il tourne, et si vous pouvez utiliser cette socket.</translation>
    </message>
</context>
<context>
    <name>gui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>gui::DnsListsSection</name>
    <message>
        <source>answers</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>laissée de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogée</translation>
    </message>
    <message>
        <source>speaks for</source>
        <translation>parle pour</translation>
    </message>
    <message>
        <source>speaks against</source>
        <translation>parle contre</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Une inscription</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Interrogée sur</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Interrogée</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>DNS lists</source>
        <translation>Listes DNS</translation>
    </message>
    <message>
        <source>Lists that others keep of addresses and domains, bad and good ones. Each is asked who sends you mail, so its operator learns that. Some allow only little use, or ask for an account: the note says so.</source>
        <translation>Des listes que d’autres tiennent d’adresses et de domaines, mauvais et bons. On demande à chacune qui vous envoie du courrier, et son exploitant l’apprend donc. Certaines ne permettent qu’un faible usage, ou demandent un compte&#xa0;: la note le dit.</translation>
    </message>
    <message>
        <source>No list is asked.</source>
        <translation>Aucune liste n’est interrogée.</translation>
    </message>
    <message>
        <source>Add list…</source>
        <translation>Ajouter une liste…</translation>
    </message>
    <message>
        <source>Look up…</source>
        <translation>Consulter…</translation>
    </message>
    <message>
        <source>Ask all lists about an address or a domain</source>
        <translation>Interroger toutes les listes sur une adresse ou un domaine</translation>
    </message>
    <message>
        <source>New DNS list</source>
        <translation>Nouvelle liste DNS</translation>
    </message>
    <message>
        <source>DNS list %1</source>
        <translation>Liste DNS %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>As its operator names it, with your key in front when you have one.</source>
        <translation>Comme son exploitant la nomme, avec votre clé devant si vous en avez une.</translation>
    </message>
    <message>
        <source>An &amp;entry</source>
        <translation>Une &amp;inscription</translation>
    </message>
    <message>
        <source>speaks against the mail</source>
        <translation>parle contre le message</translation>
    </message>
    <message>
        <source>speaks for it</source>
        <translation>parle pour lui</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Points</translation>
    </message>
    <message>
        <source>&amp;Asked about</source>
        <translation>In&amp;terrogée sur</translation>
    </message>
    <message>
        <source>One or more of: client (its address), helo (its greeting), sender (the sender&apos;s domain), name (the client&apos;s name), url (links in the text).</source>
        <translation>Un ou plusieurs de&#xa0;: client (son adresse), helo (sa salutation), sender (le domaine de l’expéditeur), name (le nom du client), url (les liens du texte).</translation>
    </message>
    <message>
        <source>&amp;Only answers</source>
        <translation>&amp;Seulement les réponses</translation>
    </message>
    <message>
        <source>Empty: every answer of the list counts.</source>
        <translation>Vide&#xa0;: toute réponse de la liste compte.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Look up in all lists</source>
        <translation>Consulter toutes les listes</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Consulter</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Adresse ou domaine</translation>
    </message>
    <message>
        <source>listed (%1)</source>
        <translation>inscrit (%1)</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>non inscrit</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>pas de réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>What the lists say about %1</source>
        <translation>Ce que les listes disent de %1</translation>
    </message>
    <message>
        <source>No list was asked.</source>
        <translation>Aucune liste n’a été interrogée.</translation>
    </message>
</context>
<context>
    <name>gui::DnsPage</name>
    <message>
        <source>Other servers find yours by its DNS records, and believe its mail because of them. When mail does not arrive, or lands in others&apos; junk, the reason is mostly here.</source>
        <translation>Les autres serveurs trouvent le vôtre par ses enregistrements DNS, et croient son courrier grâce à eux. Quand le courrier n’arrive pas, ou finit dans les indésirables des autres, la raison est le plus souvent ici.</translation>
    </message>
</context>
<context>
    <name>gui::DomainsPage</name>
    <message>
        <source>takes mail</source>
        <translation>prend le courrier</translation>
    </message>
    <message>
        <source>turned off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Mail for unknown names</source>
        <translation>Courrier pour des noms inconnus</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>The names behind the @ of the addresses here. Mail reaches a new domain only after its DNS records are published: “DNS records” shows them, ready to be copied.</source>
        <translation>Les noms qui suivent le @ des adresses d’ici. Le courrier n’arrive à un nouveau domaine qu’une fois ses enregistrements DNS publiés&#xa0;: «&#xa0;Enregistrements DNS&#xa0;» les montre, prêts à être copiés.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>There is no domain yet: add the one your addresses are to end with.</source>
        <translation>Il n’y a pas encore de domaine&#xa0;: ajoutez celui par lequel vos adresses doivent finir.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Ajouter un domaine…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>Enregistrements DNS</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Its accounts keep their mail, but mail for it is refused until it is turned on again</source>
        <translation>Ses comptes gardent leur courrier, mais son courrier est refusé tant qu’il n’est pas réactivé</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>New domain</source>
        <translation>Nouveau domaine</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domaine</translation>
    </message>
    <message>
        <source>As you registered it; you need to be able to change its DNS records.</source>
        <translation>Tel que vous l’avez enregistré&#xa0;; vous devez pouvoir modifier ses enregistrements DNS.</translation>
    </message>
    <message>
        <source>&amp;Mail for unknown names</source>
        <translation>&amp;Courrier pour des noms inconnus</translation>
    </message>
    <message>
        <source>refuse it</source>
        <translation>le refuser</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Leave it empty unless you have a reason: it attracts junk, and mistyped mail is never returned to its sender.</source>
        <translation>Une adresse qui reçoit ce qui est envoyé à des noms inexistants. Laissez vide sans bonne raison&#xa0;: elle attire les indésirables, et le courrier mal adressé ne revient jamais à son expéditeur.</translation>
    </message>
    <message>
        <source>Type the domain&apos;s name.</source>
        <translation>Tapez le nom du domaine.</translation>
    </message>
    <message>
        <source>%1 is here. Publish its DNS records next: “DNS records” shows them.</source>
        <translation>%1 est là. Publiez maintenant ses enregistrements DNS&#xa0;: «&#xa0;Enregistrements DNS&#xa0;» les montre.</translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation>Domaine %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>An address that gets what is sent to names that are not there. Empty: such mail is refused, and its sender learns of the mistake.</source>
        <translation>Une adresse qui reçoit ce qui est envoyé à des noms inexistants. Vide&#xa0;: ce courrier est refusé, et son expéditeur apprend son erreur.</translation>
    </message>
    <message>
        <source>&amp;Tag separators</source>
        <translation>&amp;Séparateurs d’étiquette</translation>
    </message>
    <message>
        <source>Signs that begin a tag: with “+”, mail for name+shop@%1 reaches name@%1. Change it only when names of yours contain such a sign.</source>
        <translation>Signes qui commencent une étiquette&#xa0;: avec «&#xa0;+&#xa0;», le courrier pour nom+boutique@%1 arrive à nom@%1. Ne changez cela que si des noms chez vous contiennent un tel signe.</translation>
    </message>
    <message>
        <source>&amp;Take mail for this domain</source>
        <translation>&amp;Prendre le courrier de ce domaine</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 est modifié</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned on</source>
        <translation>
            <numerusform>%n domaine activé</numerusform>
            <numerusform>%n domaines activés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) turned off: mail for them is refused</source>
        <translation>
            <numerusform>%n domaine désactivé&#xa0;: son courrier est refusé</numerusform>
            <numerusform>%n domaines désactivés&#xa0;: leur courrier est refusé</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 still has %2 and %3: remove those first.</source>
        <translation>%1 a encore %2 et %3&#xa0;: supprimez-les d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
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
        <translation>Supprimer le domaine %1&#xa0;?</translation>
    </message>
    <message>
        <source>All mail for it is refused from now on, and its pattern aliases and own settings are deleted. Its DNS records stay where you published them: remove those, too, so that others do not try in vain.</source>
        <translation>Tout son courrier est désormais refusé, et ses modèles d’alias et ses réglages propres sont supprimés. Ses enregistrements DNS restent là où vous les avez publiés&#xa0;: retirez-les aussi, pour que les autres n’essaient pas en vain.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 est supprimé</translation>
    </message>
</context>
<context>
    <name>gui::FailedLoginsSection</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Name tried</source>
        <translation>Nom essayé</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 est banni</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Échecs d’identification</translation>
    </message>
    <message>
        <source>Since the server was started, as far as its log reaches back. Many names from one address is somebody who guesses. The same name from where its owner is, again and again, is a program with an old password.</source>
        <translation>Depuis le démarrage du serveur, aussi loin que remonte son journal. Beaucoup de noms depuis une adresse, c’est quelqu’un qui devine. Le même nom, de là où est son propriétaire, encore et encore, c’est un programme avec un ancien mot de passe.</translation>
    </message>
    <message>
        <source>No login failed.</source>
        <translation>Aucune identification n’a échoué.</translation>
    </message>
    <message>
        <source>Ban the address…</source>
        <translation>Bannir l’adresse…</translation>
    </message>
    <message>
        <source>Show account</source>
        <translation>Afficher le compte</translation>
    </message>
</context>
<context>
    <name>gui::FiltersPage</name>
    <message>
        <source>Each mail from outside gets points for what is suspicious about it. As delivered, this catches most junk and loses no mail; change something when Journey shows that a mail was judged wrongly.</source>
        <translation>Chaque message venu de l’extérieur reçoit des points pour ce qu’il a de suspect. Tel que livré, cela attrape la plupart des indésirables et ne perd aucun message&#xa0;; changez quelque chose quand Parcours montre qu’un message a été mal jugé.</translation>
    </message>
</context>
<context>
    <name>gui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>gui::GeneralSection</name>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 a un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Quota</source>
        <translation>&amp;Quota</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>Stockage utilisé</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Dernière identification</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>as others see it; may be empty</source>
        <translation>tel que les autres le voient&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>How much mail it may keep. When it is full, mail for it is refused and its sender is told.</source>
        <translation>Combien de courrier il peut garder. Quand il est plein, son courrier est refusé et l’expéditeur en est informé.</translation>
    </message>
    <message>
        <source>&amp;Turned on</source>
        <translation>&amp;Activé</translation>
    </message>
    <message>
        <source>Turned on</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Turned off, it keeps its mail, but nobody can log in and mail for it is refused.</source>
        <translation>Désactivé, il garde son courrier, mais personne ne peut s’identifier et son courrier est refusé.</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Changer le mot de passe…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 sur %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>gui::JourneyPage</name>
    <message>
        <source>(delivery report)</source>
        <translation>(rapport de remise)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu’il est devenu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Journey number</source>
        <translation>Numéro de parcours</translation>
    </message>
    <message>
        <source>Whatever became of it</source>
        <translation>Quoi qu’il soit devenu</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>Dans Indésirables</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Comes again later</source>
        <translation>Reviendra plus tard</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>N’a pas pu être remis</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Tout ce qui est gardé</translation>
    </message>
    <message>
        <source>The whole journey is in the clipboard, to be sent to whoever asks</source>
        <translation>Le parcours complet est dans le presse-papiers, à envoyer à qui le demande</translation>
    </message>
    <message>
        <source>Where is my mail, why was this refused? Every mail that came to the server&apos;s door in the last weeks is here, also those that were turned away. Choose one, and its journey is told: each check, what it found, and what that weighed.</source>
        <translation>Où est mon message, pourquoi a-t-il été refusé&#xa0;? Tout message présenté à l’entrée du serveur ces dernières semaines est ici, même ceux qui ont été renvoyés. Choisissez-en un, et son parcours est raconté&#xa0;: chaque vérification, ce qu’elle a trouvé, et ce que cela a pesé.</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>No mail fits. Look in a longer time, or leave a field empty: a part of an address is found with the filter below.</source>
        <translation>Aucun message ne correspond. Cherchez sur une plus longue période, ou laissez un champ vide&#xa0;: une partie d’adresse se trouve avec le filtre ci-dessous.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Message-ID</source>
        <translation>&amp;Message-ID</translation>
    </message>
    <message>
        <source>IP address that brought it</source>
        <translation>Adresse IP qui l’a apporté</translation>
    </message>
    <message>
        <source>from the mail&apos;s source text</source>
        <translation>tiré du texte source du message</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Jusqu’où remonter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the whole journey</source>
        <translation>Copier le parcours complet</translation>
    </message>
    <message>
        <source>Only what &amp;mattered</source>
        <translation>Seulement ce qui a &amp;compté</translation>
    </message>
    <message>
        <source>Leave out checks that found nothing against the mail</source>
        <translation>Laisser de côté les vérifications qui n’ont rien trouvé contre le message</translation>
    </message>
    <message>
        <source>Only what mattered</source>
        <translation>Seulement ce qui a compté</translation>
    </message>
    <message>
        <source>Steps of the journey</source>
        <translation>Étapes du parcours</translation>
    </message>
</context>
<context>
    <name>gui::LazyTableModel</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>gui::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>How much a stranger&apos;s address may do before it is slowed down, refused or banned. People who have logged in are not meant. A change takes effect within seconds.</source>
        <translation>Ce que l’adresse d’un inconnu peut faire avant d’être ralentie, refusée ou bannie. Les personnes identifiées ne sont pas concernées. Un changement prend effet en quelques secondes.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 est modifié&#xa0;; prend effet en quelques secondes</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 est revenu à sa valeur par défaut</translation>
    </message>
</context>
<context>
    <name>gui::LogModel</name>
    <message>
        <source>debug</source>
        <translation>débogage</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>note</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>gui::LogsPage</name>
    <message>
        <source>What the server does, line by line, as it happens. You need this only to find out why something did not work: choose a line of a mail and follow it to see all that happened to that mail.</source>
        <translation>Ce que fait le serveur, ligne par ligne, au moment où il le fait. Vous n’en avez besoin que pour savoir pourquoi quelque chose n’a pas marché&#xa0;: choisissez une ligne d’un message et suivez-le pour voir tout ce qui lui est arrivé.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Show only lines that contain</source>
        <translation>N’afficher que les lignes qui contiennent</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Toutes les gravités</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>%1 et pire</translation>
    </message>
    <message>
        <source>Least severity shown</source>
        <translation>Gravité minimale affichée</translation>
    </message>
    <message>
        <source>Follow this mail</source>
        <translation>Suivre ce message</translation>
    </message>
    <message>
        <source>Show only the lines of the mail that the selected line is about</source>
        <translation>N’afficher que les lignes du message dont parle la ligne choisie</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Copier les lignes choisies</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Write the lines that are shown into a file</source>
        <translation>Écrire les lignes affichées dans un fichier</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Tout afficher de nouveau</translation>
    </message>
    <message>
        <source>Following the mail with trace %1</source>
        <translation>Suivi du message de parcours %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Show new lines again</source>
        <translation>Afficher de nouveau les nouvelles lignes</translation>
    </message>
    <message>
        <source>Pause: keep new lines back</source>
        <translation>Pause&#xa0;: retenir les nouvelles lignes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) came too fast to be shown</source>
        <translation>
            <numerusform>%Ln ligne est arrivée trop vite pour être affichée</numerusform>
            <numerusform>%Ln lignes sont arrivées trop vite pour être affichées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1</numerusform>
            <numerusform>%Ln lignes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
</context>
<context>
    <name>gui::LookUp</name>
    <message>
        <source>The look-up was given up.</source>
        <translation>La recherche a été abandonnée.</translation>
    </message>
</context>
<context>
    <name>gui::MailTalk</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 ne répond pas.</translation>
    </message>
    <message>
        <source>There is no machine of the name %1.</source>
        <translation>Il n’y a pas de machine du nom de %1.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2: nothing listens there, or a firewall says no.</source>
        <translation>%1 refuse les connexions sur le port %2&#xa0;: rien n’y écoute, ou un pare-feu dit non.</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 a fermé la connexion.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on with %1: %2</source>
        <translation>Aucun chiffrement n’a pu être convenu avec %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, port %2: %3</source>
        <translation>%1, port %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that was made for it.</source>
        <translation>%1 montre un autre certificat que celui qui a été créé pour lui.</translation>
    </message>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 ne parle pas la langue des serveurs de messagerie.</translation>
    </message>
</context>
<context>
    <name>gui::MailboxTalk</name>
    <message>
        <source>%1 refuses to show the mailbox: %2</source>
        <translation>%1 refuse de montrer la boîte aux lettres&#xa0;: %2</translation>
    </message>
    <message>
        <source>The mail was taken in, but is not in the mailbox after %1 seconds.</source>
        <translation>Le message a été pris, mais n’est pas dans la boîte aux lettres après %1 secondes.</translation>
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
        <translation>Pages</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Démarrer le serveur</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Try to connect again now</source>
        <translation>Essayer maintenant de se reconnecter</translation>
    </message>
    <message>
        <source>Set up a mail server…</source>
        <translation>Installer un serveur de messagerie…</translation>
    </message>
    <message>
        <source>Connect to a server that is there already…</source>
        <translation>Se connecter à un serveur existant…</translation>
    </message>
    <message>
        <source>Welcome to Facteur</source>
        <translation>Bienvenue dans Facteur</translation>
    </message>
    <message>
        <source>Your own mail server, set up by answering a few questions. Nothing is changed on this computer before you have seen and accepted a summary.</source>
        <translation>Votre propre serveur de messagerie, installé en répondant à quelques questions. Rien n’est modifié sur cet ordinateur avant que vous ayez vu et accepté un résumé.</translation>
    </message>
    <message>
        <source>No system tray: closing this window ends the program</source>
        <translation>Pas de zone de notification&#xa0;: fermer cette fenêtre met fin au programme</translation>
    </message>
    <message>
        <source>This desktop shows no icons of programs in the background. The mail server itself goes on when this window is closed.</source>
        <translation>Ce bureau n’affiche pas d’icônes de programmes en arrière-plan. Le serveur de messagerie lui-même continue quand cette fenêtre est fermée.</translation>
    </message>
</context>
<context>
    <name>gui::MessageDialog</name>
    <message>
        <source>Message in the queue</source>
        <translation>Message dans la file d’attente</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Prochaine tentative</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>Ce qu’a dit l’autre serveur</translation>
    </message>
    <message>
        <source>Header of the message</source>
        <translation>En-tête du message</translation>
    </message>
    <message>
        <source>Reading the header…</source>
        <translation>Lecture de l’en-tête…</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Destinataires</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;En-tête</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>From %1, %2, %3, waiting since %4</source>
        <translation>De %1, %2, %3, en attente depuis %4</translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(rapport de remise)</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
</context>
<context>
    <name>gui::OverviewPage</name>
    <message>
        <source>How your server is. While every part says it is well, there is nothing for you to do; where one is not, its line says what that means for your mail and what helps.</source>
        <translation>Comment va votre serveur. Tant que chaque partie dit qu’elle va bien, vous n’avez rien à faire&#xa0;; si l’une ne va pas bien, sa ligne dit ce que cela signifie pour votre courrier et ce qui aide.</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Reçus aujourd’hui</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Envoyés aujourd’hui</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Mail per hour</source>
        <translation>Messages par heure</translation>
    </message>
    <message>
        <source>Mail per hour, the last 24 hours; arrow keys read one hour after the other</source>
        <translation>Messages par heure, les dernières 24 heures&#xa0;; les touches fléchées lisent une heure après l’autre</translation>
    </message>
    <message>
        <source>Parts of the server</source>
        <translation>Parties du serveur</translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation>Derniers problèmes</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçus</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyés</translation>
    </message>
    <message>
        <source>junk and refused</source>
        <translation>indésirables et refusés</translation>
    </message>
    <message numerus="yes">
        <source>%n junk or refused</source>
        <translation>
            <numerusform>%n indésirable ou refusé</numerusform>
            <numerusform>%n indésirables ou refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted by you</source>
        <translation>
            <numerusform>%n envoyé par vous</numerusform>
            <numerusform>%n envoyés par vous</numerusform>
        </translation>
    </message>
    <message>
        <source>outgoing mail is paused</source>
        <translation>le courrier sortant est suspendu</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenu</numerusform>
            <numerusform>%n retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>all mail is delivered</source>
        <translation>tout le courrier est remis</translation>
    </message>
    <message>
        <source>the oldest since %1</source>
        <translation>le plus ancien depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>il n’y en a pas</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valable jusqu’au %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n chose a besoin de vous</numerusform>
            <numerusform>%n choses ont besoin de vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Vérifié à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times, last %1</source>
        <translation>
            <numerusform>%n fois, dernière %1</numerusform>
            <numerusform>%n fois, dernière %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PasswordEdit</name>
    <message>
        <source>Suggest one</source>
        <translation>En proposer un</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Copier le mot de passe</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>gui::PatternsSection</name>
    <message>
        <source>all domains</source>
        <translation>tous les domaines</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Mène à</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Many addresses at once: “shop-*” for every name that begins so. They are looked at only when no account and no alias has the name, in their order.</source>
        <translation>Beaucoup d’adresses à la fois&#xa0;: «&#xa0;boutique-*&#xa0;» pour tout nom qui commence ainsi. Ils ne sont consultés que lorsque aucun compte ni alias ne porte le nom, dans leur ordre.</translation>
    </message>
    <message>
        <source>Pattern aliases</source>
        <translation>Modèles d’alias</translation>
    </message>
    <message>
        <source>There is no pattern.</source>
        <translation>Il n’y a pas de modèle.</translation>
    </message>
    <message>
        <source>Add pattern…</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New pattern</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>For the part before the @: * stands for any text, ? for one sign; or a regular expression between slashes.</source>
        <translation>Pour la partie avant le @&#xa0;: * remplace n’importe quel texte,&#xa0;? un signe&#xa0;; ou une expression régulière entre barres obliques.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domaine</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>Mè&amp;ne à</translation>
    </message>
    <message>
        <source>One address on each line</source>
        <translation>Une adresse par ligne</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordre</translation>
    </message>
    <message>
        <source>Smaller numbers are looked at first; the first pattern that fits counts.</source>
        <translation>Les plus petits nombres sont consultés d’abord&#xa0;; le premier modèle qui convient compte.</translation>
    </message>
    <message>
        <source>The pattern works now</source>
        <translation>Le modèle fonctionne maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s) removed</source>
        <translation>
            <numerusform>%n modèle supprimé</numerusform>
            <numerusform>%n modèles supprimés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ProfileDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>This computer, the system&apos;s service</source>
        <translation>Cet ordinateur, le service du système</translation>
    </message>
    <message>
        <source>This computer, in a folder</source>
        <translation>Cet ordinateur, dans un dossier</translation>
    </message>
    <message>
        <source>Another machine, by SSH</source>
        <translation>Une autre machine, par SSH</translation>
    </message>
    <message>
        <source>Where the server runs</source>
        <translation>Où fonctionne le serveur</translation>
    </message>
    <message>
        <source>As you like to call it</source>
        <translation>Comme il vous plaît de l’appeler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder of the server</source>
        <translation>Dossier du serveur</translation>
    </message>
    <message>
        <source>SSH address</source>
        <translation>Adresse SSH</translation>
    </message>
    <message>
        <source>Control socket on that machine</source>
        <translation>Socket de contrôle sur cette machine</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>Port SSH</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>&amp;Where it runs</source>
        <translation>&amp;Où il fonctionne</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>SSH &amp;address</source>
        <translation>&amp;Adresse SSH</translation>
    </message>
    <message>
        <source>SSH &amp;port</source>
        <translation>&amp;Port SSH</translation>
    </message>
    <message>
        <source>Control &amp;socket there</source>
        <translation>&amp;Socket de contrôle là-bas</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Choose the folder that holds the server&apos;s facteur.toml.</source>
        <translation>Choisissez le dossier qui contient le facteur.toml du serveur.</translation>
    </message>
    <message>
        <source>Write the address as you would for ssh: name@machine. What ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>Écrivez l’adresse comme pour ssh&#xa0;: nom@machine. Ce que ssh demande, un mot de passe ou une clé d’hôte inconnue, s’affiche ici.</translation>
    </message>
    <message>
        <source>The control socket is a path that begins with /.</source>
        <translation>Le socket de contrôle est un chemin qui commence par /.</translation>
    </message>
    <message>
        <source>You need to be root or a member of the group facteur-admin to administer it.</source>
        <translation>Il faut être root ou membre du groupe facteur-admin pour l’administrer.</translation>
    </message>
</context>
<context>
    <name>gui::ProgramSettings</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Start with the session, in the system tray</source>
        <translation>Démarrer avec la session, dans la zone de notification</translation>
    </message>
    <message>
        <source>The mail server itself runs without this program. Turn this on to be told when it needs you.</source>
        <translation>Le serveur de messagerie lui-même fonctionne sans ce programme. Activez ceci pour être averti quand il a besoin de vous.</translation>
    </message>
    <message>
        <source>Show notifications when the server needs you</source>
        <translation>Afficher des notifications quand le serveur a besoin de vous</translation>
    </message>
    <message>
        <source>Servers this program knows</source>
        <translation>Serveurs que ce programme connaît</translation>
    </message>
    <message>
        <source>The servers this program can show. Removing one from this list changes nothing on the server.</source>
        <translation>Les serveurs que ce programme peut afficher. En retirer un de cette liste ne change rien sur le serveur.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1 (affiché maintenant)</translation>
    </message>
    <message>
        <source>%1 is no longer in the list</source>
        <translation>%1 n’est plus dans la liste</translation>
    </message>
</context>
<context>
    <name>gui::QueuePage</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>(delivery report)</source>
        <translation>(rapport de remise)</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>will be tried again</source>
        <translation>sera réessayé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>What the other server said</source>
        <translation>Ce qu’a dit l’autre serveur</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Prochaine tentative</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Queue number</source>
        <translation>Numéro dans la file</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be tried now</source>
        <translation>
            <numerusform>%n message va être essayé maintenant</numerusform>
            <numerusform>%n messages vont être essayés maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) held: they wait until you release them</source>
        <translation>
            <numerusform>%n message retenu&#xa0;: il attend que vous le libériez</numerusform>
            <numerusform>%n messages retenus&#xa0;: ils attendent que vous les libériez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) released</source>
        <translation>
            <numerusform>%n message libéré</numerusform>
            <numerusform>%n messages libérés</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that waits is tried now</source>
        <translation>Tout ce qui attend est essayé maintenant</translation>
    </message>
    <message>
        <source>Outgoing mail is paused: it waits here until you resume it.</source>
        <translation>Le courrier sortant est suspendu&#xa0;: il attend ici jusqu’à ce que vous le repreniez.</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again.</source>
        <translation>Le courrier sortant repart.</translation>
    </message>
    <message>
        <source>Mail to other servers waits here until they take it. A server that is busy or away is tried again by itself, at growing intervals; after five days the sender gets a report. You need to do something only when the reason given says so.</source>
        <translation>Le courrier pour d’autres serveurs attend ici qu’ils le prennent. Un serveur occupé ou absent est réessayé tout seul, à intervalles croissants&#xa0;; après cinq jours, l’expéditeur reçoit un rapport. Vous n’avez quelque chose à faire que si la raison donnée le dit.</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>Messages en attente</translation>
    </message>
    <message>
        <source>Nothing waits: all mail has been delivered.</source>
        <translation>Rien n’attend&#xa0;: tout le courrier a été remis.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Quels messages sont affichés</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Keep it in the queue, but do not send it until it is released</source>
        <translation>Le garder dans la file d’attente, mais ne pas l’envoyer avant qu’il soit libéré</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Show its journey</source>
        <translation>Afficher son parcours</translation>
    </message>
    <message>
        <source>Try all now</source>
        <translation>Tout essayer maintenant</translation>
    </message>
    <message>
        <source>Try all messages now</source>
        <translation>Essayer maintenant tous les messages</translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Reprendre le courrier sortant</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Suspendre le courrier sortant</translation>
    </message>
    <message>
        <source>The message from %1 to %2 is deleted.</source>
        <translation>Le message de %1 à %2 est supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are deleted.</source>
        <translation>
            <numerusform>%n message est supprimé.</numerusform>
            <numerusform>%n messages sont supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n message(s) from the queue?</source>
        <translation>
            <numerusform>Retirer %n message de la file d’attente&#xa0;?</numerusform>
            <numerusform>Retirer %n messages de la file d’attente&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody receives it, its sender gets no report, and there is no way to bring it back.</source>
        <translation>Personne ne le reçoit, son expéditeur ne reçoit pas de rapport, et rien ne peut le ramener.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed from the queue</source>
        <translation>
            <numerusform>%n message retiré de la file d’attente</numerusform>
            <numerusform>%n messages retirés de la file d’attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ReachabilitySection</name>
    <message>
        <source>Port 25, mail from others comes in</source>
        <translation>Port 25, le courrier des autres entre</translation>
    </message>
    <message>
        <source>Port 465, your mail programs send</source>
        <translation>Port 465, vos logiciels de messagerie envoient</translation>
    </message>
    <message>
        <source>Port 993, your mail programs read</source>
        <translation>Port 993, vos logiciels de messagerie lisent</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Many providers close port 25, and a router at home forwards nothing by itself. The tests tell which it is, and what can be done.</source>
        <translation>Beaucoup de fournisseurs ferment le port 25, et un routeur domestique ne redirige rien tout seul. Les essais disent ce qu’il en est, et ce qu’on peut y faire.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Adresse publique</translation>
    </message>
    <message>
        <source>Port 25, your mail goes out</source>
        <translation>Port 25, votre courrier sort</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Routeur</translation>
    </message>
    <message>
        <source>Test the ports</source>
        <translation>Essayer les ports</translation>
    </message>
    <message>
        <source>Let the router forward the ports</source>
        <translation>Faire rediriger les ports par le routeur</translation>
    </message>
    <message>
        <source>Asks the router by UPnP, NAT-PMP or PCP; the server renews it as long as it runs</source>
        <translation>Le demande au routeur par UPnP, NAT-PMP ou PCP&#xa0;; le serveur le renouvelle tant qu’il fonctionne</translation>
    </message>
    <message>
        <source>Stop forwarding</source>
        <translation>Arrêter la redirection</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>pas encore essayé</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>It forwards the ports %1 to this server.</source>
        <translation>Il redirige les ports %1 vers ce serveur.</translation>
    </message>
    <message>
        <source>It forwards %1, but not %2.</source>
        <translation>Il redirige %1, mais pas %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Asking the router…</source>
        <translation>Interrogation du routeur…</translation>
    </message>
</context>
<context>
    <name>gui::RecordList</name>
    <message>
        <source>needed</source>
        <translation>nécessaire</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifié</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>%1 record %2: %3</source>
        <translation>Enregistrement %1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Copy the name of the %1 record</source>
        <translation>Copier le nom de l’enregistrement %1</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Copier la valeur de l’enregistrement %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Name of the %1 record</source>
        <translation>Nom de l’enregistrement %1</translation>
    </message>
    <message>
        <source>Value of the %1 record</source>
        <translation>Valeur de l’enregistrement %1</translation>
    </message>
    <message>
        <source>%1 There is: %2</source>
        <translation>%1 Il y a&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>gui::RecordsSection</name>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Put these where you registered the domain, or where its DNS is kept: one by one with the copy buttons, or all at once as a zone file. A change takes minutes to hours until everybody sees it.</source>
        <translation>Mettez-les là où vous avez enregistré le domaine, ou là où son DNS est tenu&#xa0;: un par un avec les boutons de copie, ou tous à la fois comme fichier de zone. Un changement met de quelques minutes à quelques heures avant que tous le voient.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domaine</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Zone file…</source>
        <translation>Fichier de zone…</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>Enregistrements DNS</translation>
    </message>
    <message>
        <source>Add a domain first.</source>
        <translation>Ajoutez d’abord un domaine.</translation>
    </message>
    <message>
        <source>Asking the DNS…</source>
        <translation>Interrogation du DNS…</translation>
    </message>
    <message>
        <source>All that matters is published (checked %1).</source>
        <translation>Tout ce qui compte est publié (vérifié %1).</translation>
    </message>
    <message>
        <source>Something that is needed is missing or different (checked %1).</source>
        <translation>Quelque chose de nécessaire manque ou diffère (vérifié %1).</translation>
    </message>
    <message>
        <source>What is needed is there; something recommended is missing, or the DNS did not answer (checked %1).</source>
        <translation>Le nécessaire est là&#xa0;; quelque chose de recommandé manque, ou le DNS n’a pas répondu (vérifié %1).</translation>
    </message>
</context>
<context>
    <name>gui::RelaySection</name>
    <message>
        <source>those that are listed</source>
        <translation>ceux qui sont inscrits</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>n’importe quel nom</translation>
    </message>
    <message>
        <source>those the other server knows</source>
        <translation>ceux que l’autre serveur connaît</translation>
    </message>
    <message>
        <source>the domain&apos;s mail servers</source>
        <translation>les serveurs de messagerie du domaine</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Transmis à</translation>
    </message>
    <message>
        <source>Recipients taken</source>
        <translation>Destinataires acceptés</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Relaying</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Domains whose mailboxes are on another server, for which this one takes mail in and passes it on: a backup, or a gate before it. Most people need none.</source>
        <translation>Domaines dont les boîtes aux lettres sont sur un autre serveur, pour lesquels celui-ci prend le courrier et le transmet&#xa0;: un secours, ou une porte devant l’autre. La plupart des gens n’en ont pas besoin.</translation>
    </message>
    <message>
        <source>Relay domains</source>
        <translation>Domaines relayés</translation>
    </message>
    <message>
        <source>Mail is passed on for no domain.</source>
        <translation>Aucun courrier n’est transmis pour un domaine.</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Ajouter un domaine…</translation>
    </message>
    <message>
        <source>New relay domain</source>
        <translation>Nouveau domaine relayé</translation>
    </message>
    <message>
        <source>Relay domain %1</source>
        <translation>Domaine relayé %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domaine</translation>
    </message>
    <message>
        <source>&amp;Passed on to</source>
        <translation>&amp;Transmis à</translation>
    </message>
    <message>
        <source>A host, when it is not found through the domain&apos;s MX records.</source>
        <translation>Un serveur, s’il ne se trouve pas par les enregistrements MX du domaine.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Recipients taken</source>
        <translation>Destinataires &amp;acceptés</translation>
    </message>
    <message>
        <source>Those the other server knows (it is asked)</source>
        <translation>Ceux que l’autre serveur connaît (on l’interroge)</translation>
    </message>
    <message>
        <source>Those that are listed below</source>
        <translation>Ceux qui sont inscrits ci-dessous</translation>
    </message>
    <message>
        <source>Any name</source>
        <translation>N’importe quel nom</translation>
    </message>
    <message>
        <source>“Any name” makes this server send reports about invented addresses: choose it only when nothing else works.</source>
        <translation>«&#xa0;N’importe quel nom&#xa0;» fait envoyer par ce serveur des rapports sur des adresses inventées&#xa0;: ne le choisissez que si rien d’autre ne marche.</translation>
    </message>
    <message>
        <source>&amp;Listed</source>
        <translation>&amp;Inscrits</translation>
    </message>
    <message>
        <source>One address or pattern on each line</source>
        <translation>Une adresse ou un modèle par ligne</translation>
    </message>
</context>
<context>
    <name>gui::ReplaceDialog</name>
    <message>
        <source>Replace the certificate</source>
        <translation>Remplacer le certificat</translation>
    </message>
    <message>
        <source>The files your certificate authority gave you, in PEM form, on this computer. The old ones are overwritten on the server: keep a copy when you may need them. New connections use the new certificate at once; nobody is cut off.</source>
        <translation>Les fichiers que vous a donnés votre autorité de certification, au format PEM, sur cet ordinateur. Les anciens sont écrasés sur le serveur&#xa0;: gardez-en une copie si vous pouvez en avoir besoin. Les nouvelles connexions utilisent aussitôt le nouveau certificat&#xa0;; personne n’est déconnecté.</translation>
    </message>
    <message>
        <source>&amp;Certificate with its chain</source>
        <translation>&amp;Certificat avec sa chaîne</translation>
    </message>
    <message>
        <source>Certificate with its chain</source>
        <translation>Certificat avec sa chaîne</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&amp;Private key</source>
        <translation>Clé &amp;privée</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Clés (*.pem *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Choisissez les deux fichiers.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Choisir le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a certificate or key.</source>
        <translation>%1 est trop grand pour être un certificat ou une clé.</translation>
    </message>
    <message>
        <source>Looking at them…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <source>A certificate for %1, signed by %2, valid until %3.</source>
        <translation>Un certificat pour %1, signé par %2, valable jusqu’au %3.</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>lui-même</translation>
    </message>
    <message>
        <source>It is not for %1, the name of this server: mail programs will complain.</source>
        <translation>Il n’est pas pour %1, le nom de ce serveur&#xa0;: les logiciels de messagerie protesteront.</translation>
    </message>
</context>
<context>
    <name>gui::RewritingSection</name>
    <message>
        <source>Sender and recipient, everywhere</source>
        <translation>Expéditeur et destinataire, partout</translation>
    </message>
    <message>
        <source>Sender, everywhere</source>
        <translation>Expéditeur, partout</translation>
    </message>
    <message>
        <source>Recipient, everywhere</source>
        <translation>Destinataire, partout</translation>
    </message>
    <message>
        <source>Hide the host name in senders</source>
        <translation>Cacher le nom de la machine dans les expéditeurs</translation>
    </message>
    <message>
        <source>Sender, only in mail that leaves</source>
        <translation>Expéditeur, seulement dans le courrier sortant</translation>
    </message>
    <message>
        <source>Has moved: tell the sender</source>
        <translation>A déménagé&#xa0;: le dire à l’expéditeur</translation>
    </message>
    <message>
        <source>Copy of what this sender sends</source>
        <translation>Copie de ce qu’envoie cet expéditeur</translation>
    </message>
    <message>
        <source>Copy of what this recipient gets</source>
        <translation>Copie de ce que reçoit ce destinataire</translation>
    </message>
    <message>
        <source>Copy of everything</source>
        <translation>Copie de tout</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>incorrect&#xa0;: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>Réécriture</translation>
    </message>
    <message>
        <source>Addresses that are written anew, and copies of mail. Few servers need this; to lead one address to another, an alias is simpler. Copies may need the consent of those concerned.</source>
        <translation>Adresses réécrites, et copies du courrier. Peu de serveurs en ont besoin&#xa0;; pour mener une adresse à une autre, un alias est plus simple. Des copies peuvent demander l’accord des personnes concernées.</translation>
    </message>
    <message>
        <source>No address is rewritten.</source>
        <translation>Aucune adresse n’est réécrite.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Test an address…</source>
        <translation>Essayer une adresse…</translation>
    </message>
    <message>
        <source>New rewriting</source>
        <translation>Nouvelle réécriture</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>name@example.org or @example.org</source>
        <translation>nom@example.org ou @example.org</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>&amp;Devient</translation>
    </message>
    <message>
        <source>name@example.net or @example.net</source>
        <translation>nom@example.net ou @example.net</translation>
    </message>
    <message>
        <source>For copies: where they go. For “has moved”: the new address or a text.</source>
        <translation>Pour les copies&#xa0;: où elles vont. Pour «&#xa0;A déménagé&#xa0;»&#xa0;: la nouvelle adresse ou un texte.</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Remarque</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>pourquoi elle est là</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordre</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Les plus petits nombres viennent d’abord.</translation>
    </message>
    <message>
        <source>What becomes of an address</source>
        <translation>Ce que devient une adresse</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>As sender</source>
        <translation>Comme expéditeur</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste telle quelle</translation>
    </message>
    <message>
        <source>As recipient</source>
        <translation>Comme destinataire</translation>
    </message>
    <message>
        <source>As sender in mail that leaves</source>
        <translation>Comme expéditeur dans le courrier sortant</translation>
    </message>
    <message>
        <source>Has moved to</source>
        <translation>A déménagé à</translation>
    </message>
    <message>
        <source>has not moved</source>
        <translation>n’a pas déménagé</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Ce que devient %1</translation>
    </message>
</context>
<context>
    <name>gui::RuleSection</name>
    <message>
        <source>Address of the sending server</source>
        <translation>Adresse du serveur expéditeur</translation>
    </message>
    <message>
        <source>Name of that address</source>
        <translation>Nom de cette adresse</translation>
    </message>
    <message>
        <source>Its greeting (HELO)</source>
        <translation>Sa salutation (HELO)</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>A line of the header</source>
        <translation>Une ligne de l’en-tête</translation>
    </message>
    <message>
        <source>Header of a part</source>
        <translation>En-tête d’une partie</translation>
    </message>
    <message>
        <source>A line of the text</source>
        <translation>Une ligne du texte</translation>
    </message>
    <message>
        <source>Account that is logged in</source>
        <translation>Compte identifié</translation>
    </message>
    <message>
        <source>Certificate of the client</source>
        <translation>Certificat du client</translation>
    </message>
    <message>
        <source>Addresses of the reverse name</source>
        <translation>Adresses du nom inverse</translation>
    </message>
    <message>
        <source>Addresses of the greeting</source>
        <translation>Adresses de la salutation</translation>
    </message>
    <message>
        <source>Mail servers of the greeting</source>
        <translation>Serveurs de messagerie de la salutation</translation>
    </message>
    <message>
        <source>Name servers of the greeting</source>
        <translation>Serveurs de noms de la salutation</translation>
    </message>
    <message>
        <source>Addresses of the sender&apos;s domain</source>
        <translation>Adresses du domaine de l’expéditeur</translation>
    </message>
    <message>
        <source>Mail servers of the sender&apos;s domain</source>
        <translation>Serveurs de messagerie du domaine de l’expéditeur</translation>
    </message>
    <message>
        <source>Name servers of the sender&apos;s domain</source>
        <translation>Serveurs de noms du domaine de l’expéditeur</translation>
    </message>
    <message>
        <source>Addresses of the recipient&apos;s domain</source>
        <translation>Adresses du domaine du destinataire</translation>
    </message>
    <message>
        <source>Mail servers of the recipient&apos;s domain</source>
        <translation>Serveurs de messagerie du domaine du destinataire</translation>
    </message>
    <message>
        <source>Name servers of the recipient&apos;s domain</source>
        <translation>Serveurs de noms du domaine du destinataire</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Le refuser</translation>
    </message>
    <message>
        <source>Take it, whatever else is said</source>
        <translation>L’accepter, quoi que dise le reste</translation>
    </message>
    <message>
        <source>Into Junk</source>
        <translation>Dans Indésirables</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Donner des points</translation>
    </message>
    <message>
        <source>Ask to come later</source>
        <translation>Demander de revenir plus tard</translation>
    </message>
    <message>
        <source>Hold it in the queue</source>
        <translation>Le retenir dans la file d’attente</translation>
    </message>
    <message>
        <source>Throw it away silently</source>
        <translation>Le jeter sans rien dire</translation>
    </message>
    <message>
        <source>Answer slowly</source>
        <translation>Répondre lentement</translation>
    </message>
    <message>
        <source>Add a header field</source>
        <translation>Ajouter un champ d’en-tête</translation>
    </message>
    <message>
        <source>Send it to another address instead</source>
        <translation>L’envoyer plutôt à une autre adresse</translation>
    </message>
    <message>
        <source>Send a copy to another address</source>
        <translation>Envoyer une copie à une autre adresse</translation>
    </message>
    <message>
        <source>Replace the line</source>
        <translation>Remplacer la ligne</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Enlever la ligne</translation>
    </message>
    <message>
        <source>Only write it into the log</source>
        <translation>Seulement l’écrire dans le journal</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>incorrect&#xa0;: %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Seulement pour</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Your own rules for mail from outside, looked at before the points count; the first that fits decides. For a single sender, the tab “Senders” is simpler.</source>
        <translation>Vos propres règles pour le courrier venu de l’extérieur, consultées avant que les points comptent&#xa0;; la première qui convient décide. Pour un seul expéditeur, l’onglet «&#xa0;Expéditeurs&#xa0;» est plus simple.</translation>
    </message>
    <message>
        <source>There is no rule: the points decide alone.</source>
        <translation>Il n’y a pas de règle&#xa0;: seuls les points décident.</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Modifier la règle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Where to look</source>
        <translation>&amp;Où regarder</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>A text with * and ?, an address or network, or a regular expression between slashes.</source>
        <translation>Un texte avec * et&#xa0;?, une adresse ou un réseau, ou une expression régulière entre barres obliques.</translation>
    </message>
    <message>
        <source>&amp;What is done</source>
        <translation>&amp;Ce qui est fait</translation>
    </message>
    <message>
        <source>Wi&amp;th</source>
        <translation>A&amp;vec</translation>
    </message>
    <message>
        <source>Points for “Give points”; an address for sending it elsewhere; the text to answer or to put in. Else empty.</source>
        <translation>Des points pour «&#xa0;Donner des points&#xa0;»&#xa0;; une adresse pour l’envoyer ailleurs&#xa0;; le texte à répondre ou à mettre. Sinon, vide.</translation>
    </message>
    <message>
        <source>&amp;Only for</source>
        <translation>&amp;Seulement pour</translation>
    </message>
    <message>
        <source>all recipients</source>
        <translation>tous les destinataires</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Remarque</translation>
    </message>
    <message>
        <source>why it is there</source>
        <translation>pourquoi elle est là</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>Or&amp;dre</translation>
    </message>
    <message>
        <source>Smaller numbers come first.</source>
        <translation>Les plus petits nombres viennent d’abord.</translation>
    </message>
</context>
<context>
    <name>gui::RulesSection</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>What happens to this account&apos;s mail when it arrives, as a Sieve script: into which folder, forwarded, answered during holidays. Its owner can change the same scripts from a mail program. Without one, mail goes to the inbox and junk to Junk.</source>
        <translation>Ce qu’il advient du courrier de ce compte à son arrivée, sous forme de script Sieve&#xa0;: dans quel dossier, réexpédié, répondu pendant les vacances. Son propriétaire peut modifier les mêmes scripts depuis un logiciel de messagerie. Sans script, le courrier va dans la boîte de réception et les indésirables dans Indésirables.</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>&amp;Script</translation>
    </message>
    <message>
        <source>Script that is shown</source>
        <translation>Script affiché</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Look for mistakes; nothing is saved</source>
        <translation>Chercher des erreurs&#xa0;; rien n’est enregistré</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>Texte du script</translation>
    </message>
    <message>
        <source>There is no script. “New…” makes one.</source>
        <translation>Il n’y a pas de script. «&#xa0;Nouveau…&#xa0;» en crée un.</translation>
    </message>
    <message>
        <source>What is wrong with the script</source>
        <translation>Ce qui ne va pas dans le script</translation>
    </message>
    <message>
        <source>%1 (runs)</source>
        <translation>%1 (en service)</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>modifié, non enregistré</translation>
    </message>
    <message>
        <source>runs for each mail</source>
        <translation>s’exécute pour chaque message</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>ne s’exécute pas</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Nouveau script</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Le créer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>There is a script of that name already.</source>
        <translation>Il y a déjà un script de ce nom.</translation>
    </message>
    <message>
        <source># Mail with this word in its subject goes into a folder of its own.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Newsletters&quot;;
}
</source>
        <translation># Les messages avec ce mot dans leur objet vont dans un dossier à part.
require [&quot;fileinto&quot;, &quot;mailbox&quot;];

if header :contains &quot;subject&quot; &quot;newsletter&quot; {
    fileinto :create &quot;Newsletters&quot;;
}
</translation>
    </message>
    <message>
        <source>The script has no mistakes</source>
        <translation>Le script n’a pas d’erreurs</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Saved; it applies to the next mail</source>
        <translation>Enregistré&#xa0;; s’applique au prochain message</translation>
    </message>
    <message>
        <source>Saved. It does not run until it is activated.</source>
        <translation>Enregistré. Il ne s’exécute pas tant qu’il n’est pas activé.</translation>
    </message>
    <message>
        <source>No script runs any more: mail goes to the inbox</source>
        <translation>Aucun script ne s’exécute plus&#xa0;: le courrier va dans la boîte de réception</translation>
    </message>
    <message>
        <source>%1 runs for each mail from now on</source>
        <translation>%1 s’exécute désormais pour chaque message</translation>
    </message>
    <message>
        <source>Remove the script %1?</source>
        <translation>Supprimer le script %1&#xa0;?</translation>
    </message>
    <message>
        <source>Its text is deleted. It runs now: mail goes to the inbox from then on.</source>
        <translation>Son texte est supprimé. Il est en service&#xa0;: ensuite, le courrier va dans la boîte de réception.</translation>
    </message>
    <message>
        <source>Its text is deleted and cannot be brought back.</source>
        <translation>Son texte est supprimé et ne peut être récupéré.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The script is removed</source>
        <translation>Le script est supprimé</translation>
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
        <translation>Services de politique</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>did not answer last time</source>
        <translation>n’a pas répondu la dernière fois</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>address makes no sense</source>
        <translation>l’adresse n’a pas de sens</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogée</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Analyseur</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Interrogée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Analyseurs</translation>
    </message>
    <message>
        <source>Programs beside the server that look at mail: spam filters, virus scanners. None is needed. Where one does not answer, its settings say what becomes of the mail meanwhile.</source>
        <translation>Programmes à côté du serveur qui examinent le courrier&#xa0;: filtres antispam, antivirus. Aucun n’est nécessaire. Quand l’un ne répond pas, ses réglages disent ce que devient le courrier entre-temps.</translation>
    </message>
    <message>
        <source>No scanner is set up: the server&apos;s own checks decide alone.</source>
        <translation>Aucun analyseur n’est configuré&#xa0;: seules les vérifications du serveur décident.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>Where a scanner listens; an empty address turns it off</source>
        <translation>Où écoute un analyseur&#xa0;; une adresse vide le désactive</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Tout tester</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Configurer un analyseur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Scanner</source>
        <translation>&amp;Analyseur</translation>
    </message>
    <message>
        <source>&amp;Where it listens</source>
        <translation>&amp;Où il écoute</translation>
    </message>
    <message>
        <source>Host and port, or unix: and a path. Empty turns it off. Several milters or policy services are separated by commas. The other settings of a scanner are under Settings.</source>
        <translation>Machine et port, ou unix: et un chemin. Vide, il est désactivé. Plusieurs milters ou services de politique se séparent par des virgules. Les autres réglages d’un analyseur sont dans Réglages.</translation>
    </message>
    <message>
        <source>Saved; “Test all” tells whether it answers</source>
        <translation>Enregistré&#xa0;; «&#xa0;Tout tester&#xa0;» dit s’il répond</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>répond en %1 ms</translation>
    </message>
    <message>
        <source>What the scanners answered</source>
        <translation>Ce qu’ont répondu les analyseurs</translation>
    </message>
    <message>
        <source>No scanner is set up.</source>
        <translation>Aucun analyseur n’est configuré.</translation>
    </message>
</context>
<context>
    <name>gui::Secrets</name>
    <message>
        <source>No password service (GNOME Keyring, KWallet or KeePassXC) runs on this desktop. The password is kept until you quit this program, and asked again next time.</source>
        <translation>Aucun service de mots de passe (GNOME Keyring, KWallet ou KeePassXC) ne fonctionne sur ce bureau. Le mot de passe est gardé jusqu’à ce que vous quittiez ce programme, et redemandé la prochaine fois.</translation>
    </message>
</context>
<context>
    <name>gui::SecurityPage</name>
    <message>
        <source>Strangers try passwords and addresses on every server, all day. They are slowed down and banned by themselves; look here when somebody you know cannot get in, or to keep somebody out.</source>
        <translation>Des inconnus essaient des mots de passe et des adresses sur tous les serveurs, toute la journée. Ils sont ralentis et bannis automatiquement&#xa0;; regardez ici quand quelqu’un que vous connaissez ne peut pas entrer, ou pour tenir quelqu’un dehors.</translation>
    </message>
</context>
<context>
    <name>gui::SendersSection</name>
    <message>
        <source>allowed</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Expéditeurs</translation>
    </message>
    <message>
        <source>Senders that are let past the points, or refused. An allowed one counts only when its domain proves that the mail is its own, so that nobody comes in under a friend&apos;s name.</source>
        <translation>Expéditeurs dispensés des points, ou refusés. Un expéditeur autorisé ne compte que si son domaine prouve que le message vient de lui, afin que personne n’entre sous le nom d’un ami.</translation>
    </message>
    <message>
        <source>Allowed and blocked senders</source>
        <translation>Expéditeurs autorisés et bloqués</translation>
    </message>
    <message>
        <source>No sender is listed.</source>
        <translation>Aucun expéditeur n’est inscrit.</translation>
    </message>
    <message>
        <source>Add sender…</source>
        <translation>Ajouter un expéditeur…</translation>
    </message>
    <message>
        <source>Allow or block a sender</source>
        <translation>Autoriser ou bloquer un expéditeur</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>&amp;Expéditeur</translation>
    </message>
    <message>
        <source>name@example.org or example.org</source>
        <translation>nom@example.org ou example.org</translation>
    </message>
    <message>
        <source>An address, a whole domain, or a pattern with * and ?.</source>
        <translation>Une adresse, un domaine entier, ou un modèle avec * et&#xa0;?.</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Verdict</translation>
    </message>
    <message>
        <source>Allow: never junk</source>
        <translation>Autoriser&#xa0;: jamais indésirable</translation>
    </message>
    <message>
        <source>Block: refuse</source>
        <translation>Bloquer&#xa0;: refuser</translation>
    </message>
</context>
<context>
    <name>gui::ServerProcess</name>
    <message>
        <source>The server runs.</source>
        <translation>Le serveur fonctionne.</translation>
    </message>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Le serveur n’a pas pu être démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Le serveur est arrêté.</translation>
    </message>
    <message>
        <source>The server ended at once.</source>
        <translation>Le serveur s’est arrêté aussitôt.</translation>
    </message>
    <message>
        <source>The server could not start: %1</source>
        <translation>Le serveur n’a pas pu démarrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>systemctl %1 %2 failed: %3</source>
        <translation>systemctl %1 %2 a échoué&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>gui::SessionsSection</name>
    <message>
        <source>encrypted</source>
        <translation>chiffrée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>en clair</translation>
    </message>
    <message>
        <source>(not logged in)</source>
        <translation>(non identifié)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connected clients</source>
        <translation>Clients connectés</translation>
    </message>
    <message>
        <source>Mail programs and other mail servers that are connected now. Cutting one off does no harm to mail: a mail program comes back by itself.</source>
        <translation>Les logiciels de messagerie et les autres serveurs connectés en ce moment. En déconnecter un ne nuit pas au courrier&#xa0;: un logiciel de messagerie revient tout seul.</translation>
    </message>
    <message>
        <source>Programs that are connected now. If one is a stranger&apos;s: reset the password first, then cut it off, so that it cannot come back.</source>
        <translation>Les programmes connectés en ce moment. Si l’un est celui d’un inconnu&#xa0;: changez d’abord le mot de passe, puis déconnectez-le, afin qu’il ne puisse revenir.</translation>
    </message>
    <message>
        <source>Nobody is connected.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>None of this account&apos;s programs is connected.</source>
        <translation>Aucun programme de ce compte n’est connecté.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Ban address…</source>
        <translation>Bannir l’adresse…</translation>
    </message>
    <message>
        <source>Cut off all</source>
        <translation>Tout déconnecter</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) cut off</source>
        <translation>
            <numerusform>%n connexion coupée</numerusform>
            <numerusform>%n connexions coupées</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban %1 for a day?</source>
        <translation>Bannir %1 pendant un jour&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody connects from there any more: no mail program, and no mail server that brings mail. You can lift the ban under “Bans”.</source>
        <translation>Plus personne ne se connecte de là&#xa0;: ni logiciel de messagerie, ni serveur apportant du courrier. Vous pouvez lever le bannissement dans «&#xa0;Bannissements&#xa0;».</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>banned by hand</source>
        <translation>banni à la main</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) banned for a day</source>
        <translation>
            <numerusform>%n adresse bannie pendant un jour</numerusform>
            <numerusform>%n adresses bannies pendant un jour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SettingEditor</name>
    <message>
        <source>%1 · default: %2</source>
        <translation>%1 · par défaut&#xa0;: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1&#xa0;: revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
</context>
<context>
    <name>gui::SettingsPage</name>
    <message>
        <source>How the server behaves. Every setting has a default that suits most people: change one only for a reason, it takes effect within seconds and can be undone.</source>
        <translation>Comment le serveur se comporte. Chaque réglage a une valeur par défaut qui convient à la plupart&#xa0;: n’en changez un qu’avec une raison&#xa0;; cela prend effet en quelques secondes et peut être annulé.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>No setting is about that.</source>
        <translation>Aucun réglage ne porte là-dessus.</translation>
    </message>
    <message>
        <source>%1 is changed; it takes effect within seconds</source>
        <translation>%1 est modifié&#xa0;; prend effet en quelques secondes</translation>
    </message>
    <message>
        <source>%1 is back to its default</source>
        <translation>%1 est revenu à sa valeur par défaut</translation>
    </message>
</context>
<context>
    <name>gui::SetupStep</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Go back to the page about the database and test the name and password there.</source>
        <translation>Revenez à la page sur la base de données et testez-y le nom et le mot de passe.</translation>
    </message>
    <message>
        <source>See whether the database server runs, then try again.</source>
        <translation>Voyez si le serveur de base de données fonctionne, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>gui::SetupWizard</name>
    <message>
        <source>Set up a mail server</source>
        <translation>Installer un serveur de messagerie</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Terminer</translation>
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
        <translation>Demande attention</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>En difficulté</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Au travail</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>gui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>gui::SubmissionTalk</name>
    <message>
        <source>%1 does not speak the language of mail servers.</source>
        <translation>%1 ne parle pas la langue des serveurs de messagerie.</translation>
    </message>
    <message>
        <source>The name or the password is wrong: %1</source>
        <translation>Le nom ou le mot de passe est faux&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 refuses the login: %2</source>
        <translation>%1 refuse l’identification&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 refuses: %2 %3</source>
        <translation>%1 refuse&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>%1 offers no encryption on port %2. A password does not belong there.</source>
        <translation>%1 n’offre pas de chiffrement sur le port %2. Un mot de passe n’a rien à y faire.</translation>
    </message>
    <message>
        <source>%1 offers no way to log in with a password.</source>
        <translation>%1 n’offre aucun moyen de s’identifier par mot de passe.</translation>
    </message>
</context>
<context>
    <name>gui::TableSection</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Added; it takes effect within seconds</source>
        <translation>Ajouté&#xa0;; prend effet en quelques secondes</translation>
    </message>
    <message>
        <source>Changed; it takes effect within seconds</source>
        <translation>Modifié&#xa0;; prend effet en quelques secondes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned on</source>
        <translation>
            <numerusform>%n ligne activée</numerusform>
            <numerusform>%n lignes activées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) turned off</source>
        <translation>
            <numerusform>%n ligne désactivée</numerusform>
            <numerusform>%n lignes désactivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n ligne supprimée</numerusform>
            <numerusform>%n lignes supprimées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TableView</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show only the rows that contain this text (Ctrl+F)</source>
        <translation>N’afficher que les lignes qui contiennent ce texte (Ctrl+F)</translation>
    </message>
    <message>
        <source>More actions: %1</source>
        <translation>Autres actions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy, export, choose columns</source>
        <translation>Copier, exporter, choisir les colonnes</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 sur %Ln ligne</numerusform>
            <numerusform>%1 sur %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln choisie</numerusform>
            <numerusform>%Ln choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing contains “%1”.</source>
        <translation>Rien ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1</numerusform>
            <numerusform>%Ln lignes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>gui::ThresholdsSection</name>
    <message>
        <source>taken</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>into Junk</source>
        <translation>dans Indésirables</translation>
    </message>
    <message>
        <source>into Junk for some</source>
        <translation>dans Indésirables pour certains</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>asked to come later</source>
        <translation>prié de revenir plus tard</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>thrown away</source>
        <translation>jeté</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Il a été</translation>
    </message>
    <message>
        <source>It would be</source>
        <translation>Il serait</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>What the points lead to. Change a number here, look at what it would have done to the mail of the last weeks, and apply it only when you like what you see.</source>
        <translation>Ce qu’entraînent les points. Changez ici un nombre, regardez ce qu’il aurait fait du courrier des dernières semaines, et appliquez-le seulement si ce que vous voyez vous plaît.</translation>
    </message>
    <message>
        <source>Mails that would have fared otherwise</source>
        <translation>Messages dont le sort aurait été différent</translation>
    </message>
    <message>
        <source>No mail would have fared otherwise.</source>
        <translation>Aucun message n’aurait eu un sort différent.</translation>
    </message>
    <message>
        <source>“Preview” shows here which mails would have fared otherwise.</source>
        <translation>«&#xa0;Aperçu&#xa0;» montre ici quels messages auraient eu un sort différent.</translation>
    </message>
    <message>
        <source>What would have happened</source>
        <translation>Ce qui se serait passé</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>dernier jour (%n)</numerusform>
            <numerusform>%n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Jusqu’où remonter</translation>
    </message>
    <message>
        <source>Looking through the mail…</source>
        <translation>Examen du courrier…</translation>
    </message>
    <message>
        <source>%1 instead of %2: %3</source>
        <translation>%1 au lieu de %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>No mail from outside was judged in that time.</source>
        <translation>Aucun message de l’extérieur n’a été jugé pendant cette période.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s) none would have been another.</source>
        <translation>
            <numerusform>Sur %n décision, aucune n’aurait été différente.</numerusform>
            <numerusform>Sur %n décisions, aucune n’aurait été différente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n decision(s), %1 would have been others. %2.</source>
        <translation>
            <numerusform>Sur %n décision, %1 auraient été différentes. %2.</numerusform>
            <numerusform>Sur %n décisions, %1 auraient été différentes. %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied: the next mail is judged so</source>
        <translation>Appliqué&#xa0;: le prochain message est jugé ainsi</translation>
    </message>
    <message>
        <source>refused for some</source>
        <translation>refusé pour certains</translation>
    </message>
</context>
<context>
    <name>gui::TimelineView</name>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
</context>
<context>
    <name>gui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Annuler ce qui vient d’être fait</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>gui::Tray</name>
    <message>
        <source>Outgoing mail is paused</source>
        <translation>Le courrier sortant est suspendu</translation>
    </message>
    <message>
        <source>Outgoing mail goes out again</source>
        <translation>Le courrier sortant repart</translation>
    </message>
    <message>
        <source>Open Facteur</source>
        <translation>Ouvrir Facteur</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Facteur: %1</source>
        <translation>Facteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Facteur – %1</source>
        <translation>Facteur – %1</translation>
    </message>
    <message>
        <source>Today: %1 received, %2 sent</source>
        <translation>Aujourd’hui&#xa0;: %1 reçus, %2 envoyés</translation>
    </message>
    <message>
        <source>Queue: empty</source>
        <translation>File d’attente&#xa0;: vide</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n message(s)</source>
        <translation>
            <numerusform>File d’attente&#xa0;: %n message</numerusform>
            <numerusform>File d’attente&#xa0;: %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume outgoing mail</source>
        <translation>Reprendre le courrier sortant</translation>
    </message>
    <message>
        <source>Pause outgoing mail</source>
        <translation>Suspendre le courrier sortant</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Démarrer le serveur</translation>
    </message>
    <message>
        <source>Stop the server…</source>
        <translation>Arrêter le serveur…</translation>
    </message>
</context>
<context>
    <name>gui::ZoneDialog</name>
    <message>
        <source>Zone file of %1</source>
        <translation>Fichier de zone de %1</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It is in the clipboard.</source>
        <translation>Il est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Save the zone file</source>
        <translation>Enregistrer le fichier de zone</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>gui::setup::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Who gets a mailbox?</source>
        <translation>Qui reçoit une boîte aux lettres&#xa0;?</translation>
    </message>
    <message>
        <source>The first account is yours: the first mail goes to it. Mail programs log in with the whole address and this password.</source>
        <translation>Le premier compte est le vôtre&#xa0;: le premier message y arrive. Les logiciels de messagerie s’identifient avec l’adresse entière et ce mot de passe.</translation>
    </message>
    <message>
        <source>&amp;Add another account</source>
        <translation>&amp;Ajouter un autre compte</translation>
    </message>
    <message>
        <source>More can be added at any time, in the window.</source>
        <translation>D’autres peuvent être ajoutés à tout moment, dans la fenêtre.</translation>
    </message>
    <message>
        <source>There are two accounts of the name %1.</source>
        <translation>Il y a deux comptes du nom de %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Leave this account out</source>
        <translation>Laisser ce compte de côté</translation>
    </message>
</context>
<context>
    <name>gui::setup::CertificatePage</name>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Which certificate does it show?</source>
        <translation>Quel certificat montre-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>It encrypts the connections and says who the server is. Mail programs ask once whether they may trust a self-signed one; other servers take it as it is.</source>
        <translation>Il chiffre les connexions et dit qui est le serveur. Les logiciels de messagerie demandent une fois s’ils peuvent faire confiance à un certificat autosigné&#xa0;; les autres serveurs le prennent tel quel.</translation>
    </message>
    <message>
        <source>A &amp;self-signed one, made now</source>
        <translation>&amp;Un certificat autosigné, créé maintenant</translation>
    </message>
    <message>
        <source>Good for the beginning, and for yourself. It can be replaced later.</source>
        <translation>Bien pour commencer, et pour vous-même. Il peut être remplacé plus tard.</translation>
    </message>
    <message>
        <source>My &amp;own, from files</source>
        <translation>&amp;Mon propre certificat, dans des fichiers</translation>
    </message>
    <message>
        <source>From a certificate authority such as Let&apos;s Encrypt, for the server&apos;s name, in PEM form.</source>
        <translation>D’une autorité de certification comme Let’s Encrypt, pour le nom du serveur, au format PEM.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: compare it when your mail program asks</source>
        <translation>Empreinte SHA-256&#xa0;: comparez-la quand votre logiciel de messagerie vous interroge</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copier l’empreinte</translation>
    </message>
    <message>
        <source>&amp;Certificate and chain</source>
        <translation>&amp;Certificat et chaîne</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>C&amp;lé privée</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt *.cer *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose both files.</source>
        <translation>Choisissez les deux fichiers.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>For %1, from %2, until %3. The key belongs to it.</source>
        <translation>Pour %1, du %2 au %3. La clé lui appartient.</translation>
    </message>
    <message>
        <source>The file holds only the certificate itself. Some mail programs need the chain, too (with Let&apos;s Encrypt: fullchain.pem).</source>
        <translation>Le fichier ne contient que le certificat lui-même. Certains logiciels de messagerie ont aussi besoin de la chaîne (chez Let’s Encrypt&#xa0;: fullchain.pem).</translation>
    </message>
</context>
<context>
    <name>gui::setup::DatabasePage</name>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Where shall it keep domains, accounts and the queue?</source>
        <translation>Où garder les domaines, les comptes et la file d’attente&#xa0;?</translation>
    </message>
    <message>
        <source>The mails themselves are files either way. The built-in database needs no care and is fast enough for thousands of accounts; take MySQL or MariaDB if you have such a server and want it.</source>
        <translation>Les messages eux-mêmes sont des fichiers dans les deux cas. La base intégrée ne demande aucun soin et suffit largement pour des milliers de comptes&#xa0;; prenez MySQL ou MariaDB si vous avez un tel serveur et le souhaitez.</translation>
    </message>
    <message>
        <source>In the built-&amp;in database (SQLite)</source>
        <translation>Dans la base &amp;intégrée (SQLite)</translation>
    </message>
    <message>
        <source>One file in the server&apos;s folder. If in doubt, take this.</source>
        <translation>Un fichier dans le dossier du serveur. Dans le doute, prenez celle-ci.</translation>
    </message>
    <message>
        <source>In &amp;MySQL or MariaDB</source>
        <translation>Dans &amp;MySQL ou MariaDB</translation>
    </message>
    <message>
        <source>The password is written into a file that only the server can read.</source>
        <translation>Le mot de passe est écrit dans un fichier que seul le serveur peut lire.</translation>
    </message>
    <message>
        <source>Ma&amp;chine, or path of the socket</source>
        <translation>Mac&amp;hine, ou chemin du socket</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>D&amp;atabase</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>M&amp;ot de passe</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Show the S&amp;QL for an administrator…</source>
        <translation>Afficher le S&amp;QL pour un administrateur…</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Interrogation de la base de données…</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>La base de données ne peut pas être utilisée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Is the server running, and are name and password right? An administrator makes database and user with the SQL that the button above shows.</source>
        <translation>Le serveur fonctionne-t-il, le nom et le mot de passe sont-ils justes&#xa0;? Un administrateur crée la base et l’utilisateur avec le SQL que montre le bouton ci-dessus.</translation>
    </message>
    <message>
        <source>%1 answers, but there is no database %2, and this user may not make it.</source>
        <translation>%1 répond, mais il n’y a pas de base de données %2, et cet utilisateur n’a pas le droit de la créer.</translation>
    </message>
    <message>
        <source>Have an administrator run the SQL that the button above shows.</source>
        <translation>Faites exécuter par un administrateur le SQL que montre le bouton ci-dessus.</translation>
    </message>
    <message>
        <source>The database %1 holds other programs&apos; tables.</source>
        <translation>La base de données %1 contient des tables d’autres programmes.</translation>
    </message>
    <message>
        <source>Take a database of Facteur&apos;s own.</source>
        <translation>Prenez une base de données réservée à Facteur.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 will be made.</source>
        <translation>%1 répond. La base de données %2 sera créée.</translation>
    </message>
    <message>
        <source>%1 answers, and the database %2 is empty: its tables will be made.</source>
        <translation>%1 répond, et la base de données %2 est vide&#xa0;: ses tables seront créées.</translation>
    </message>
    <message>
        <source>%1 answers. The database %2 is another Facteur&apos;s, with its domains and accounts: this server will share them.</source>
        <translation>%1 répond. La base de données %2 est celle d’un autre Facteur, avec ses domaines et ses comptes&#xa0;: ce serveur les partagera.</translation>
    </message>
    <message>
        <source>SQL for the database&apos;s administrator</source>
        <translation>SQL pour l’administrateur de la base de données</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message>
        <source>It contains the password.</source>
        <translation>Il contient le mot de passe.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>gui::setup::DnsPage</name>
    <message>
        <source>DNS records</source>
        <translation>Enregistrements DNS</translation>
    </message>
    <message>
        <source>Which records does the domain need?</source>
        <translation>De quels enregistrements le domaine a-t-il besoin&#xa0;?</translation>
    </message>
    <message>
        <source>Enter them where you manage the domain, at its registrar. It may take hours until all the world sees them; you can go on meanwhile, the window keeps watching.</source>
        <translation>Saisissez-les là où vous gérez le domaine, chez son bureau d’enregistrement. Il peut se passer des heures avant que le monde entier les voie&#xa0;; vous pouvez continuer entre-temps, la fenêtre reste attentive.</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Revérifier</translation>
    </message>
    <message>
        <source>&amp;Save as zone file…</source>
        <translation>&amp;Enregistrer comme fichier de zone…</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>&amp;Tout copier</translation>
    </message>
    <message>
        <source>Asking DNS…</source>
        <translation>Interrogation du DNS…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>Cela n’a pas pu être trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Il est là.</translation>
    </message>
    <message>
        <source>It is not there yet.</source>
        <translation>Il n’est pas encore là.</translation>
    </message>
    <message>
        <source>Something else is there: %1</source>
        <translation>Il y a autre chose&#xa0;: %1</translation>
    </message>
    <message>
        <source>DNS did not answer; it is not known whether it is there.</source>
        <translation>Le DNS n’a pas répondu&#xa0;; on ne sait pas s’il est là.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nécessaire</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>All records are there.</source>
        <translation>Tous les enregistrements sont là.</translation>
    </message>
    <message>
        <source>DNS does not answer: it is not known which records are there.</source>
        <translation>Le DNS ne répond pas&#xa0;: on ne sait pas quels enregistrements sont là.</translation>
    </message>
    <message>
        <source>%1 of %2 records are there.</source>
        <translation>%1 enregistrements sur %2 sont là.</translation>
    </message>
    <message>
        <source>The public address is not known: the records that name it are missing here. Write it on the page about the Internet.</source>
        <translation>L’adresse publique n’est pas connue&#xa0;: les enregistrements qui la nomment manquent ici. Écrivez-la sur la page consacrée à Internet.</translation>
    </message>
    <message>
        <source>Copy the value of the %1 record</source>
        <translation>Copier la valeur de l’enregistrement %1</translation>
    </message>
    <message>
        <source>Save as zone file</source>
        <translation>Enregistrer comme fichier de zone</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>gui::setup::FirewallPage</name>
    <message>
        <source>Firewall</source>
        <translation>Pare-feu</translation>
    </message>
    <message>
        <source>Does the firewall let mail in?</source>
        <translation>Le pare-feu laisse-t-il entrer le courrier&#xa0;?</translation>
    </message>
    <message>
        <source>Other servers need port 25, mail programs 465, 587, 993 and 143, filter editors 4190. Without these nobody reaches the server.</source>
        <translation>Les autres serveurs ont besoin du port 25, les logiciels de messagerie de 465, 587, 993 et 143, les éditeurs de filtres de 4190. Sans eux, personne n’atteint le serveur.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>&amp;Regarder de nouveau</translation>
    </message>
    <message>
        <source>&amp;Open the ports with the commands below</source>
        <translation>&amp;Ouvrir les ports avec les commandes ci-dessous</translation>
    </message>
    <message>
        <source>They run with the rest, after the summary, when you have typed the administrator&apos;s password. They can be taken back.</source>
        <translation>Elles s’exécutent avec le reste, après le résumé, une fois que vous avez tapé le mot de passe de l’administrateur. On peut revenir dessus.</translation>
    </message>
    <message>
        <source>Commands for the firewall</source>
        <translation>Commandes pour le pare-feu</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Copier les commandes</translation>
    </message>
    <message>
        <source>Looking for ufw, firewalld, nftables and iptables…</source>
        <translation>Recherche d’ufw, firewalld, nftables et iptables…</translation>
    </message>
    <message>
        <source>Whether %1 filters cannot be seen without the administrator&apos;s rights.</source>
        <translation>Sans les droits de l’administrateur, on ne peut voir si %1 filtre.</translation>
    </message>
    <message>
        <source>No firewall on this computer keeps anything out.</source>
        <translation>Aucun pare-feu sur cet ordinateur ne bloque quoi que ce soit.</translation>
    </message>
    <message>
        <source>A router or a rented server&apos;s provider may have a firewall of its own: there the same ports have to be open.</source>
        <translation>Un routeur ou le fournisseur d’un serveur loué peut avoir son propre pare-feu&#xa0;: les mêmes ports doivent y être ouverts.</translation>
    </message>
    <message>
        <source>%1 lets mail in already.</source>
        <translation>%1 laisse déjà entrer le courrier.</translation>
    </message>
    <message>
        <source>%1 is there. What it lets in cannot be seen without the administrator&apos;s rights.</source>
        <translation>%1 est là. Ce qu’il laisse entrer ne se voit pas sans les droits de l’administrateur.</translation>
    </message>
    <message>
        <source>Opening a port that is open already does no harm.</source>
        <translation>Ouvrir un port déjà ouvert ne fait aucun mal.</translation>
    </message>
    <message>
        <source>%1 keeps these ports closed: %2.</source>
        <translation>%1 garde ces ports fermés&#xa0;: %2.</translation>
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
        <translation>Comment le courrier arrive-t-il et part-il&#xa0;?</translation>
    </message>
    <message>
        <source>Other servers bring mail to port 25 of this machine&apos;s public address. Mail to others leaves the same way, or through a provider who is believed more readily.</source>
        <translation>Les autres serveurs apportent le courrier au port 25 de l’adresse publique de cette machine. Le courrier pour l’extérieur part de même, ou par un fournisseur que l’on croit plus volontiers.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>&amp;Regarder de nouveau</translation>
    </message>
    <message>
        <source>Public &amp;IPv4 address</source>
        <translation>Adresse &amp;IPv4 publique</translation>
    </message>
    <message>
        <source>as found out</source>
        <translation>telle que trouvée</translation>
    </message>
    <message>
        <source>The address &amp;changes from time to time</source>
        <translation>L’adresse &amp;change de temps en temps</translation>
    </message>
    <message>
        <source>Then the domain needs a dynamic-DNS service, and most servers refuse mail that comes from it directly.</source>
        <translation>Le domaine a alors besoin d’un service de DNS dynamique, et la plupart des serveurs refusent le courrier qui en vient directement.</translation>
    </message>
    <message>
        <source>Let the &amp;router lead mail&apos;s ports to this machine</source>
        <translation>&amp;Laisser le routeur diriger les ports du courrier vers cette machine</translation>
    </message>
    <message>
        <source>By UPnP, NAT-PMP or PCP; renewed while the server runs, and taken back when you say so.</source>
        <translation>Par UPnP, NAT-PMP ou PCP&#xa0;; renouvelé tant que le serveur fonctionne, et retiré quand vous le dites.</translation>
    </message>
    <message>
        <source>Try port 25 &amp;out with the domain</source>
        <translation>Essayer le port 25 s&amp;ortant avec le domaine</translation>
    </message>
    <message>
        <source>of another address of yours</source>
        <translation>d’une autre adresse à vous</translation>
    </message>
    <message>
        <source>Tr&amp;y</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>Send mail &amp;directly to its recipients&apos; servers</source>
        <translation>Envoyer le courrier &amp;directement aux serveurs des destinataires</translation>
    </message>
    <message>
        <source>Needs port 25 out, a fixed address, and a name for it (PTR) from your provider.</source>
        <translation>Demande le port 25 sortant, une adresse fixe, et un nom pour elle (PTR) donné par votre fournisseur.</translation>
    </message>
    <message>
        <source>Send mail through a &amp;provider (smarthost)</source>
        <translation>Envoyer le courrier par un &amp;fournisseur (smarthost)</translation>
    </message>
    <message>
        <source>Right for a connection at home: the provider sends it on with its own good name.</source>
        <translation>Ce qu’il faut pour une connexion domestique&#xa0;: le fournisseur l’achemine sous son propre bon nom.</translation>
    </message>
    <message>
        <source>Whether port 25 is open for mail that leaves is not known: it takes a try, below.</source>
        <translation>On ne sait pas si le port 25 est ouvert pour le courrier sortant&#xa0;: il faut un essai, ci-dessous.</translation>
    </message>
    <message>
        <source>Looking for the public address…</source>
        <translation>Recherche de l’adresse publique…</translation>
    </message>
    <message>
        <source>Looking whether port 25 can be reached…</source>
        <translation>On regarde si le port 25 est accessible…</translation>
    </message>
    <message>
        <source>The public address could not be found out: %1</source>
        <translation>L’adresse publique n’a pas pu être trouvée&#xa0;: %1</translation>
    </message>
    <message>
        <source>This machine is behind a router that does not tell its public address.</source>
        <translation>Cette machine est derrière un routeur qui ne dit pas son adresse publique.</translation>
    </message>
    <message>
        <source>The public address could not be found out.</source>
        <translation>L’adresse publique n’a pas pu être trouvée.</translation>
    </message>
    <message>
        <source>If you know it, write it below. Without it, everything but the DNS records can be set up all the same.</source>
        <translation>Si vous la connaissez, écrivez-la ci-dessous. Sans elle, tout sauf les enregistrements DNS peut être installé quand même.</translation>
    </message>
    <message>
        <source>The provider shares one public address among many customers (%1).</source>
        <translation>Le fournisseur partage une adresse publique entre beaucoup de clients (%1).</translation>
    </message>
    <message>
        <source>Nobody can connect to this machine from outside by IPv4. Ask the provider for an address of your own, or rent a small server.</source>
        <translation>Personne ne peut se connecter à cette machine de l’extérieur en IPv4. Demandez au fournisseur une adresse à vous, ou louez un petit serveur.</translation>
    </message>
    <message>
        <source>The public address is %1.</source>
        <translation>L’adresse publique est %1.</translation>
    </message>
    <message>
        <source>The router said so; this machine is behind it.</source>
        <translation>Le routeur l’a dit&#xa0;; cette machine est derrière lui.</translation>
    </message>
    <message>
        <source>The router does not answer to UPnP, NAT-PMP or PCP: forward the ports 25, 465, 587 and 993 in its own settings.</source>
        <translation>Le routeur ne répond ni à UPnP, ni à NAT-PMP, ni à PCP&#xa0;: redirigez les ports 25, 465, 587 et 993 dans ses propres réglages.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside could not be found out: %1</source>
        <translation>On n’a pas pu savoir si le port 25 est accessible de l’extérieur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Something answers on port 25 of the public address already.</source>
        <translation>Quelque chose répond déjà au port 25 de l’adresse publique.</translation>
    </message>
    <message>
        <source>Whether port 25 can be reached from outside is not known yet.</source>
        <translation>On ne sait pas encore si le port 25 est accessible de l’extérieur.</translation>
    </message>
    <message>
        <source>It can be seen once the server runs: the window tells you, under DNS and deliverability.</source>
        <translation>Cela se verra une fois le serveur en marche&#xa0;: la fenêtre vous le dira, dans DNS et délivrabilité.</translation>
    </message>
    <message>
        <source>The public address is %1, and its name %2 looks like one that changes.</source>
        <translation>L’adresse publique est %1, et son nom %2 ressemble à celui d’une adresse qui change.</translation>
    </message>
    <message>
        <source>Sending through a provider is the better way then.</source>
        <translation>Envoyer par un fournisseur est alors la meilleure voie.</translation>
    </message>
    <message>
        <source>Connecting to the mail server of %1…</source>
        <translation>Connexion au serveur de messagerie de %1…</translation>
    </message>
    <message>
        <source>It could not be found out: %1</source>
        <translation>Cela n’a pas pu être trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mail can leave: %1 answers on port 25.</source>
        <translation>Le courrier peut sortir&#xa0;: %1 répond au port 25.</translation>
    </message>
    <message>
        <source>It could not be found out: %1.</source>
        <translation>On n’a pas pu le savoir&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Port 25 is closed for mail that leaves: %1 could not be reached.</source>
        <translation>Le port 25 est fermé pour le courrier sortant&#xa0;: %1 n’a pu être joint.</translation>
    </message>
    <message>
        <source>Many providers block it. Ask them to open it, or send through a provider, below.</source>
        <translation>Beaucoup de fournisseurs le bloquent. Demandez-leur de l’ouvrir, ou envoyez par un fournisseur, ci-dessous.</translation>
    </message>
</context>
<context>
    <name>gui::setup::NamePage</name>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Comment s’appelle-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>The domain is what stands after the @ of your addresses. The server&apos;s own name is what other servers and mail programs connect to.</source>
        <translation>Le domaine est ce qui suit le @ de vos adresses. Le nom du serveur est celui auquel les autres serveurs et les logiciels de messagerie se connectent.</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domaine</translation>
    </message>
    <message>
        <source>Name of the &amp;server</source>
        <translation>&amp;Nom du serveur</translation>
    </message>
    <message>
        <source>Usually &quot;mail.&quot; before the domain. Change it if the machine has another name in the Internet already.</source>
        <translation>D’ordinaire «&#xa0;mail.&#xa0;» devant le domaine. Changez-le si la machine porte déjà un autre nom sur Internet.</translation>
    </message>
    <message>
        <source>For trying out, a made-up one will do: mail inside it stays on this computer.</source>
        <translation>Pour essayer, un nom inventé suffit&#xa0;: le courrier qui y circule reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>You need to own it: buy one from a domain registrar, a few euros a year. A name of a dynamic-DNS service works, too.</source>
        <translation>Il doit être à vous&#xa0;: achetez-en un auprès d’un bureau d’enregistrement, quelques euros par an. Un nom d’un service de DNS dynamique convient aussi.</translation>
    </message>
    <message>
        <source>In DNS and between servers these are written %1 and %2.</source>
        <translation>Dans le DNS et entre serveurs, on les écrit %1 et %2.</translation>
    </message>
</context>
<context>
    <name>gui::setup::PasswordEdit</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>En créer un</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Créer un mot de passe</translation>
    </message>
    <message>
        <source>A password that nobody guesses, for your mail program to remember</source>
        <translation>Un mot de passe que personne ne devine, à retenir par votre logiciel de messagerie</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Force du mot de passe</translation>
    </message>
</context>
<context>
    <name>gui::setup::SmarthostBox</name>
    <message>
        <source>Another provider</source>
        <translation>Un autre fournisseur</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>&amp;Fournisseur</translation>
    </message>
    <message>
        <source>&amp;Server for outgoing mail</source>
        <translation>&amp;Serveur pour le courrier sortant</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Chiffrement</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>TLS dès le début</translation>
    </message>
    <message>
        <source>Login na&amp;me</source>
        <translation>Nom d&apos;&amp;utilisateur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Test the &amp;login</source>
        <translation>Essayer l&apos;&amp;identification</translation>
    </message>
    <message>
        <source>The provider&apos;s help pages name the server: look for SMTP or outgoing mail.</source>
        <translation>Les pages d’aide du fournisseur nomment le serveur&#xa0;: cherchez SMTP ou courrier sortant.</translation>
    </message>
    <message>
        <source>Logging in at %1…</source>
        <translation>Identification auprès de %1…</translation>
    </message>
    <message>
        <source>It answers, without a login.</source>
        <translation>Il répond, sans identification.</translation>
    </message>
    <message>
        <source>The login works.</source>
        <translation>L’identification fonctionne.</translation>
    </message>
</context>
<context>
    <name>gui::setup::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Is all this right?</source>
        <translation>Tout est-il correct&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing has been changed so far. Press &quot;Set up&quot; to have it done, or Back to change an answer.</source>
        <translation>Rien n’a été modifié jusqu’ici. Cliquez sur «&#xa0;Installer&#xa0;» pour que ce soit fait, ou sur Précédent pour changer une réponse.</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <source>Next you will be asked for the administrator&apos;s password: making a service and opening the firewall need it.</source>
        <translation>Le mot de passe de l’administrateur vous sera ensuite demandé&#xa0;: la création d’un service et l’ouverture du pare-feu en ont besoin.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WherePage</name>
    <message>
        <source>Folder of the server</source>
        <translation>Dossier du serveur</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Où il fonctionne</translation>
    </message>
    <message>
        <source>Where shall the mail server run?</source>
        <translation>Où le serveur de messagerie doit-il fonctionner&#xa0;?</translation>
    </message>
    <message>
        <source>For trying out nothing can go wrong: it is a folder that you may delete. For real mail it has to run day and night on a machine with an Internet address.</source>
        <translation>Pour essayer, rien ne peut mal tourner&#xa0;: c’est un dossier que vous pouvez supprimer. Pour du vrai courrier, il doit fonctionner jour et nuit sur une machine ayant une adresse sur Internet.</translation>
    </message>
    <message>
        <source>On this computer, for &amp;trying out</source>
        <translation>Sur cet ordinateur, pour &amp;essayer</translation>
    </message>
    <message>
        <source>Runs while this program runs. Only programs on this computer reach it, on ports that nobody else uses.</source>
        <translation>Fonctionne tant que ce programme fonctionne. Seuls les programmes de cet ordinateur l’atteignent, sur des ports que personne d’autre n’utilise.</translation>
    </message>
    <message>
        <source>On this computer, as a &amp;service</source>
        <translation>Sur ce&amp;t ordinateur, comme service</translation>
    </message>
    <message>
        <source>Starts with the computer and serves the Internet. You will be asked for the administrator&apos;s password.</source>
        <translation>Démarre avec l’ordinateur et sert Internet. Le mot de passe de l’administrateur vous sera demandé.</translation>
    </message>
    <message>
        <source>On &amp;another machine, by SSH</source>
        <translation>Sur une &amp;autre machine, par SSH</translation>
    </message>
    <message>
        <source>A server at home or rented. Whatever ssh asks, a password or an unknown host key, is shown here.</source>
        <translation>Un serveur chez vous ou loué. Ce que ssh demande, un mot de passe ou une clé d’hôte inconnue, s’affiche ici.</translation>
    </message>
    <message>
        <source>Fol&amp;der of the server</source>
        <translation>&amp;Dossier du serveur</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>&amp;Ports shifted by</source>
        <translation>Ports déca&amp;lés de</translation>
    </message>
    <message>
        <source>Added to every standard port: with 20000, IMAP is on port 20993.</source>
        <translation>Ajouté à chaque port standard&#xa0;: avec 20000, IMAP est sur le port 20993.</translation>
    </message>
    <message>
        <source>SSH addr&amp;ess</source>
        <translation>Ad&amp;resse SSH</translation>
    </message>
    <message>
        <source>SSH p&amp;ort</source>
        <translation>P&amp;ort SSH</translation>
    </message>
    <message>
        <source>&amp;Control socket on that machine</source>
        <translation>Socket de &amp;contrôle sur cette machine</translation>
    </message>
    <message>
        <source>Facteur r&amp;uns there already: add a domain to it</source>
        <translation>&amp;Facteur y fonctionne déjà&#xa0;: lui ajouter un domaine</translation>
    </message>
    <message>
        <source>Facteur is installed there, without a server: &amp;make one (log in as root)</source>
        <translation>Facteur y est installé, sans serveur&#xa0;: en créer &amp;un (identifiez-vous comme root)</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Write the whole path of a folder, beginning with /.</source>
        <translation>Écrivez le chemin complet d’un dossier, commençant par /.</translation>
    </message>
    <message>
        <source>There is a server in this folder already. Choose another folder, or connect to that server instead.</source>
        <translation>Il y a déjà un serveur dans ce dossier. Choisissez-en un autre, ou connectez-vous plutôt à ce serveur.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose one that is not there yet.</source>
        <translation>Ce dossier n’est pas vide. Choisissez-en un qui n’existe pas encore.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on this computer.</source>
        <translation>Le programme facteurd n’est pas installé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>With these ports the highest would be beyond 65535.</source>
        <translation>Avec ces ports, le plus haut dépasserait 65535.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. Shift the ports by another number.</source>
        <translation>Un autre programme utilise le port %1. Décalez les ports d’un autre nombre.</translation>
    </message>
    <message>
        <source>This computer has no systemd, which starts services. Try it out instead, or start facteurd by your own means.</source>
        <translation>Cet ordinateur n’a pas systemd, qui démarre les services. Essayez-le plutôt, ou démarrez facteurd par vos propres moyens.</translation>
    </message>
    <message>
        <source>Facteur runs from %1, where a service may not reach it. Install the package first.</source>
        <translation>Facteur s’exécute depuis %1, où un service ne peut peut-être pas l’atteindre. Installez d’abord le paquet.</translation>
    </message>
    <message>
        <source>A service is made by root: log in as root@%1.</source>
        <translation>Un service est créé par root&#xa0;: connectez-vous comme root@%1.</translation>
    </message>
    <message>
        <source>The program facteurd is not installed on %1: install the package there first.</source>
        <translation>Le programme facteurd n’est pas installé sur %1&#xa0;: installez-y d’abord le paquet.</translation>
    </message>
    <message>
        <source>%1 has no systemd, which starts services.</source>
        <translation>%1 n’a pas systemd, qui démarre les services.</translation>
    </message>
    <message>
        <source>There is a server on %1 already: choose to add a domain to it, above.</source>
        <translation>Il y a déjà un serveur sur %1&#xa0;: choisissez plus haut d’y ajouter un domaine.</translation>
    </message>
</context>
<context>
    <name>gui::setup::WorkPage</name>
    <message>
        <source>Setting up</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>This takes a few seconds. If something fails, it is explained, and what was made can be taken back.</source>
        <translation>Cela prend quelques secondes. Si quelque chose échoue, c’est expliqué, et ce qui a été fait peut être défait.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Undo, and change an &amp;answer</source>
        <translation>&amp;Défaire, et changer une réponse</translation>
    </message>
    <message>
        <source>&amp;Undo everything</source>
        <translation>&amp;Tout défaire</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>&amp;Garder tel quel</translation>
    </message>
    <message>
        <source>Everything was taken back.</source>
        <translation>Tout a été défait.</translation>
    </message>
    <message>
        <source>Taken back, but for this:</source>
        <translation>Défait, sauf ceci&#xa0;:</translation>
    </message>
    <message>
        <source>Taking everything back…</source>
        <translation>Tout est en train d’être défait…</translation>
    </message>
    <message>
        <source>is taken back…</source>
        <translation>est en train d’être défait…</translation>
    </message>
    <message>
        <source>Done. The first mail is in the mailbox of %1.</source>
        <translation>C’est fait. Le premier message est dans la boîte aux lettres de %1.</translation>
    </message>
    <message>
        <source>The window shows what is left to do, such as DNS records that are not there yet.</source>
        <translation>La fenêtre montre ce qui reste à faire, comme des enregistrements DNS qui ne sont pas encore là.</translation>
    </message>
    <message>
        <source>In your mail program: IMAP at localhost, port %1, and SMTP at localhost, port %2, both with SSL/TLS.</source>
        <translation>Dans votre logiciel de messagerie&#xa0;: IMAP à localhost, port %1, et SMTP à localhost, port %2, tous deux avec SSL/TLS.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Installer</translation>
    </message>
</context>
<context>
    <name>gui::steps::AddAccounts</name>
    <message>
        <source>Add the other accounts</source>
        <translation>Ajouter les autres comptes</translation>
    </message>
    <message>
        <source>Add the domain and its accounts</source>
        <translation>Ajouter le domaine et ses comptes</translation>
    </message>
    <message>
        <source>The account %1 could not be removed: %2</source>
        <translation>Le compte %1 n’a pas pu être supprimé&#xa0;: %2</translation>
    </message>
    <message>
        <source>The domain %1 could not be removed: %2</source>
        <translation>Le domaine %1 n’a pas pu être supprimé&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is an account or alias %1 already.</source>
        <translation>Il y a déjà un compte ou un alias %1.</translation>
    </message>
    <message>
        <source>Undo, and go back to choose another name.</source>
        <translation>Défaites, et revenez choisir un autre nom.</translation>
    </message>
</context>
<context>
    <name>gui::steps::ConnectToServer</name>
    <message>
        <source>Connect to the server</source>
        <translation>Se connecter au serveur</translation>
    </message>
</context>
<context>
    <name>gui::steps::Connecting</name>
    <message>
        <source>Log out and in again, so that your membership in the group facteur-admin counts, then try again.</source>
        <translation>Fermez votre session et rouvrez-la, afin que votre appartenance au groupe facteur-admin compte, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeInstance</name>
    <message>
        <source>Make the server&apos;s folder, database and first account</source>
        <translation>Créer le dossier du serveur, la base de données et le premier compte</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>Le dossier %1 n’est pas vide.</translation>
    </message>
    <message>
        <source>Go back and choose another folder, or move that one away.</source>
        <translation>Revenez choisir un autre dossier, ou déplacez celui-là.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The disk may be full or read-only, or the place belongs to somebody else. Mend that and try again, or go back and choose another folder.</source>
        <translation>Le disque est peut-être plein ou en lecture seule, ou l’endroit appartient à quelqu’un d’autre. Corrigez cela et réessayez, ou revenez choisir un autre dossier.</translation>
    </message>
    <message>
        <source>The folder %1 could not be removed.</source>
        <translation>Le dossier %1 n’a pas pu être supprimé.</translation>
    </message>
    <message>
        <source>What was written into the database %1, which was in use before, is still there.</source>
        <translation>Ce qui a été écrit dans la base de données %1, déjà utilisée auparavant, s’y trouve encore.</translation>
    </message>
    <message>
        <source>The database %1 could not be emptied: %2</source>
        <translation>La base de données %1 n’a pas pu être vidée&#xa0;: %2</translation>
    </message>
    <message>
        <source>The database %1 could not be made: %2</source>
        <translation>La base de données %1 n’a pas pu être créée&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::MakeService</name>
    <message>
        <source>Make the server on %1 and start it</source>
        <translation>Créer le serveur sur %1 et le démarrer</translation>
    </message>
    <message>
        <source>Make the server as a service of this computer and start it</source>
        <translation>Créer le serveur comme service de cet ordinateur et le démarrer</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>Le programme qui demande le mot de passe de l’administrateur n’a pas pu être démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The question for the administrator&apos;s password was refused. Try again when you know it.</source>
        <translation>La demande du mot de passe de l’administrateur a été refusée. Réessayez quand vous le connaîtrez.</translation>
    </message>
    <message>
        <source>The service could not be removed: %1</source>
        <translation>Le service n’a pas pu être supprimé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::MapPorts</name>
    <message>
        <source>Ask the router to lead mail&apos;s ports here</source>
        <translation>Demander au routeur de diriger ici les ports du courrier</translation>
    </message>
    <message>
        <source>The router did not take: %1</source>
        <translation>Le routeur n’a pas pris&#xa0;: %1</translation>
    </message>
    <message>
        <source>Allow UPnP or NAT-PMP in the router&apos;s own settings and try again; or undo, go back, and forward the ports there by hand.</source>
        <translation>Autorisez UPnP ou NAT-PMP dans les réglages du routeur et réessayez&#xa0;; ou défaites, revenez en arrière, et redirigez-y les ports à la main.</translation>
    </message>
    <message>
        <source>The router was not told to forget the ports: %1</source>
        <translation>On n’a pas pu dire au routeur d’oublier les ports&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::OpenFirewall</name>
    <message>
        <source>Open mail&apos;s ports in the firewall</source>
        <translation>Ouvrir les ports du courrier dans le pare-feu</translation>
    </message>
    <message>
        <source>The firewall refused: %1</source>
        <translation>Le pare-feu a refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The program that asks for the administrator&apos;s password could not be started: %1</source>
        <translation>Le programme qui demande le mot de passe de l’administrateur n’a pas pu être démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>You can undo and go back, and leave the firewall out: its commands can be run by hand later.</source>
        <translation>Vous pouvez défaire, revenir en arrière, et laisser le pare-feu de côté&#xa0;: ses commandes peuvent être exécutées à la main plus tard.</translation>
    </message>
    <message>
        <source>The firewall keeps this rule: %1</source>
        <translation>Le pare-feu garde cette règle&#xa0;: %1</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules could not be taken back: %1</source>
        <translation>Les règles du pare-feu n’ont pas pu être défaites&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>gui::steps::SendFirstMail</name>
    <message>
        <source>Send a first mail to %1 and find it in the mailbox</source>
        <translation>Envoyer un premier message à %1 et le trouver dans la boîte aux lettres</translation>
    </message>
    <message>
        <source>The server is set up and runs; only this mail did not go in.</source>
        <translation>Le serveur est installé et fonctionne&#xa0;; seul ce message n’est pas entré.</translation>
    </message>
    <message>
        <source>Hello!

This is the first mail on your own server %1. It was handed in with your name and password, as your mail program does it, and put into this mailbox.

Your mail program needs this:

Name: %2
Incoming mail: IMAP, %1, port %3, SSL/TLS
Outgoing mail: SMTP, %1, port %4, SSL/TLS
</source>
        <translation>Bonjour&#xa0;!

Voici le premier message sur votre propre serveur %1. Il a été déposé avec votre nom et votre mot de passe, comme le fait votre logiciel de messagerie, et mis dans cette boîte aux lettres.

Votre logiciel de messagerie a besoin de ceci&#xa0;:

Nom&#xa0;: %2
Courrier entrant&#xa0;: IMAP, %1, port %3, SSL/TLS
Courrier sortant&#xa0;: SMTP, %1, port %4, SSL/TLS
</translation>
    </message>
    <message>
        <source>Your mail server works</source>
        <translation>Votre serveur de messagerie fonctionne</translation>
    </message>
    <message>
        <source>It arrived in the mailbox of %1 after %2 s.</source>
        <translation>Il est arrivé dans la boîte aux lettres de %1 après %2 s.</translation>
    </message>
    <message>
        <source>The server runs and took the mail in. Look for it in the window: Journey says what became of it.</source>
        <translation>Le serveur fonctionne et a pris le message. Cherchez-le dans la fenêtre&#xa0;: Parcours dit ce qu’il est devenu.</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetAddress</name>
    <message>
        <source>Tell the server its public address</source>
        <translation>Dire au serveur son adresse publique</translation>
    </message>
</context>
<context>
    <name>gui::steps::SetSmarthost</name>
    <message>
        <source>Send other people&apos;s mail through %1</source>
        <translation>Envoyer le courrier pour l’extérieur par %1</translation>
    </message>
    <message>
        <source>The server sends through %1 already.</source>
        <translation>Le serveur envoie déjà par %1.</translation>
    </message>
    <message>
        <source>Undo, go back and choose to send directly: then this stays as it is. It is changed in the window&apos;s settings.</source>
        <translation>Défaites, revenez en arrière et choisissez d’envoyer directement&#xa0;: cela reste alors tel quel. On le change dans les réglages de la fenêtre.</translation>
    </message>
    <message>
        <source>The route through %1 could not be removed: %2</source>
        <translation>La route par %1 n’a pas pu être supprimée&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>gui::steps::StartChild</name>
    <message>
        <source>Start the server</source>
        <translation>Démarrer le serveur</translation>
    </message>
    <message>
        <source>Try again; the folder and its database are fine as they are.</source>
        <translation>Réessayez&#xa0;; le dossier et sa base de données sont bons tels quels.</translation>
    </message>
    <message>
        <source>Another program uses the port %1. End it and try again, or go back to the first page and choose other ports.</source>
        <translation>Un autre programme utilise le port %1. Mettez-y fin et réessayez, ou revenez à la première page et choisissez d’autres ports.</translation>
    </message>
</context>
</TS>
