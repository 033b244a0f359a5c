document.title = "Mailpin";
